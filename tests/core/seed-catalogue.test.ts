import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  CatalogueSnapshot,
  isMachineProduct,
  WORKSHOP_IDS,
} from "../../core/catalogue/catalogue-snapshot.ts";
import { datesOfSeedLoad, SeedLoads } from "../../core/catalogue/seed-load.ts";
import { mdrOf, settlementDate } from "../../core/day/mdr.ts";

const seed = (name: string): string =>
  readFileSync(new URL(`../../assets/seed/${name}`, import.meta.url), "utf8");

const catalogue = CatalogueSnapshot.parse(JSON.parse(seed("catalogue.json")));
const loads = SeedLoads.parse(JSON.parse(seed("loads.json")));
const { products, slots, workshops } = catalogue;
const productOf = (sku: string) => {
  const product = products.find((candidate) => candidate.sku === sku);
  if (product === undefined) throw new Error(`no product ${sku}`);
  return product;
};
const slotOf = (slotId: string) => {
  const slot = slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) throw new Error(`no slot ${slotId}`);
  return slot;
};
const TODAY = "2026-11-24";

describe("the seed catalogue", () => {
  test("offers thirty products of nine workshops, each workshop with at least one", () => {
    expect(new Set(products.map((product) => product.sku)).size).toBe(30);
    expect(products).toHaveLength(30);
    expect(workshops.map((workshop) => workshop.workshopId)).toEqual([...WORKSHOP_IDS]);
    for (const workshopId of WORKSHOP_IDS) {
      expect(products.some((product) => product.workshopId === workshopId)).toBe(true);
    }
  });

  test("knows what the acquirer keeps, who closes the day, and goods of a second unit", () => {
    const { settlement, dayClose } = catalogue.settings;
    expect(mdrOf(500_000, TODAY, settlement)).toBe(0);
    expect(mdrOf(600_000, TODAY, settlement)).toBe(1_800);
    expect(settlementDate("2026-12-24", settlement)).toBe("2026-12-28");
    expect(dayClose?.dutyPositions.length).toBeGreaterThan(1);
    expect(new Set(products.map(({ upt }) => upt)).size).toBe(2);
  });

  test("sells half of its products at Rp 50.000 or less and none below cost", () => {
    expect(products.filter((product) => product.priceRupiah <= 50_000)).toHaveLength(15);
    expect(products.filter((product) => product.priceRupiah <= product.costRupiah)).toEqual([]);
  });

  test("adds up to the turnover and profit a week of the domain notes", () => {
    const weekly = (rupiah: (sku: string) => number): number =>
      products.reduce((sum, product) => sum + rupiah(product.sku) * product.weeklyCapacity, 0);
    expect(weekly((sku) => productOf(sku).priceRupiah)).toBe(33_175_000);
    expect(weekly((sku) => productOf(sku).priceRupiah - productOf(sku).costRupiah)).toBe(
      16_304_000,
    );
  });

  test("asks no workshop for more hours than it has", () => {
    const hoursOf = (workshopId: string): number =>
      products
        .filter((product) => product.workshopId === workshopId)
        .reduce((sum, product) => sum + product.hoursPerUnit * product.weeklyCapacity, 0);
    expect(hoursOf("craft")).toBeCloseTo(141);
    expect(hoursOf("leather")).toBeCloseTo(112);
    expect(hoursOf("bakery")).toBeCloseTo(128);
  });

  test("has three signature products from three workshops", () => {
    const signature = products.filter((product) => product.isSignature);
    expect(signature.map((product) => product.sku)).toEqual(["BAK-01", "KRJ-01", "KLT-01"]);
  });

  test("dates all food and no goods that keep", () => {
    for (const product of products) {
      const isDated = product.isFood || product.handOut === "voucher";
      expect(product.shelfLifeDays !== null, product.sku).toBe(isDated);
    }
  });

  test("labels all food and nothing else, and claims no certificate it does not hold", () => {
    for (const { sku, isFood, food, shelfLifeDays } of products) {
      expect(food !== null, sku).toBe(isFood);
      if (!food) continue;
      expect(food.ingredients, sku).not.toBeNull();
      expect(food.allergens, sku).not.toBeNull();
      expect(food.halal?.kind, sku).not.toBe("certified");
      if (food.permit.kind === "pirt") expect(food.permit.number, sku).toBeNull();
      // Processed food that keeps seven days or more needs a home-industry number.
      else expect(food.permit.kind === "fresh" || (shelfLifeDays ?? 0) < 7, sku).toBe(true);
    }
  });

  test("tells a story of every workshop", () => {
    for (const { workshopId, story } of workshops) expect(story, workshopId).not.toBeNull();
  });

  test("has limited editions whose pieces are numbered within the edition, each number once", () => {
    const limited = products.filter(({ edition }) => edition !== null);
    expect(limited.map(({ sku }) => sku)).toEqual(["KRJ-02", "BBT-02"]);
    for (const { sku, edition, handOut } of limited) {
      expect(handOut, sku).toBe("locker");
      const numbers = loads
        .filter(({ slotId }) => slotOf(slotId).sku === sku)
        .flatMap(({ editionNumber }) => editionNumber ?? []);
      expect(new Set(numbers).size, sku).toBe(numbers.length);
      for (const number of numbers) expect(number, sku).toBeLessThanOrEqual(edition?.pieces ?? 0);
    }
  });

  test("offers sizes where the clothes have them, and the card holder in two colours", () => {
    const choices = products
      .filter((product) => product.variants.length > 0)
      .map((product) => [
        product.sku,
        product.variantKind,
        product.variants.map((variant) => variant.variantId),
      ]);
    expect(choices).toEqual([
      ["SAB-01", "size", ["S", "M", "L", "XL", "XXL"]],
      ["KLT-03", "colour", ["cokelat", "hitam"]],
      ["KVK-01", "size", ["M", "L", "XL", "XXL"]],
      ["KVK-04", "size", ["M", "L", "XL"]],
    ]);
  });

  test("has gifts of several workshops and prices, fresh food and clothes not among them", () => {
    const gifts = products.filter((product) => product.suitsAsGift);
    expect(new Set(gifts.map((product) => product.workshopId)).size).toBeGreaterThanOrEqual(5);
    expect(gifts.some((product) => product.priceRupiah <= 50_000)).toBe(true);
    expect(
      gifts.filter(({ isFood, shelfLifeDays }) => isFood && Number(shelfLifeDays) < 30),
    ).toEqual([]);
    expect(
      gifts.some((product) => product.variantKind === "size" && product.variants.length > 0),
    ).toBe(false);
  });

  test("knows everyday words for every product, none of them already in its name", () => {
    for (const { sku, name, searchWords } of products) {
      expect(searchWords.length, sku).toBeGreaterThanOrEqual(3);
      const named = `${name.id} ${name.en}`.toLowerCase().split(/[^a-z0-9]+/);
      expect(
        searchWords.filter((word) => named.includes(word)),
        sku,
      ).toEqual([]);
    }
  });

  test("splits the profit into a hundred percent", () => {
    const { premiPercent, developmentPercent, statePercent } = catalogue.split;
    expect(premiPercent + developmentPercent + statePercent).toBe(100);
  });

  test("names no person and no sentence, and denies nobody a refund", () => {
    const text = [seed("catalogue.json"), seed("loads.json")].join("\n");
    expect(text).not.toMatch(
      /\b(napi|narapidana|tahanan|inmates?|convicts?|prisoners?|register|kasus|pasal|vonis|blok|kamar)\b/i,
    );
    expect(text).not.toMatch(/\b(WBP|Bapak|Ibu|Tn\.|Ny\.|Mr\.?|Mrs\.?)\b/);
    expect(text).not.toMatch(/tidak dapat (dikembalikan|ditukar)|no refunds?/i);
  });
});

describe("the seed planogram", () => {
  test("gives every machine product, and every size of it, a slot", () => {
    for (const product of products) {
      const placed = slots.filter((slot) => slot.sku === product.sku);
      const places = new Set(placed.map((slot) => slot.variantId));
      const wanted = product.variants.map((variant) => variant.variantId);
      const expected = !isMachineProduct(product) ? [] : wanted.length > 0 ? wanted : [null];
      expect([...places].sort(), product.sku).toEqual([...expected].sort());
      expect(
        placed.every((slot) => slot.kind === product.handOut),
        product.sku,
      ).toBe(true);
    }
  });

  test("fills one cabinet of thirty spirals and two boards of sixteen doors", () => {
    const boards = Object.groupBy(slots, (slot) => slot.board);
    expect(Object.keys(boards)).toEqual(["spiral-1", "locker-1", "locker-2"]);
    const channels = (board: string) => boards[board]?.map((slot) => slot.channel) ?? [];
    const doors = Array.from({ length: 16 }, (_, index) => index + 1);
    const selections = [1, 2, 3, 4, 5, 6].flatMap((tray) =>
      [1, 2, 3, 4, 5].map((place) => tray * 10 + place),
    );
    expect(channels("spiral-1")).toEqual(selections);
    expect(channels("locker-1")).toEqual(doors);
    expect(channels("locker-2")).toEqual(doors);
    expect(new Set(slots.map((slot) => slot.slotId)).size).toBe(62);
    expect(new Set(slots.map((slot) => `${slot.kind} ${slot.label}`)).size).toBe(62);
  });

  test("puts nothing heavier into a slot than it can hand out", () => {
    for (const slot of slots) {
      const limitGrams = slot.kind === "spiral" ? 400 : 3000;
      expect(productOf(slot.sku).weightGrams, slot.sku).toBeLessThanOrEqual(limitGrams);
    }
  });

  test("keeps every locker product on sale when one locker board is dead", () => {
    for (const product of products.filter((each) => each.handOut === "locker")) {
      const boards = slots.filter((slot) => slot.sku === product.sku).map((slot) => slot.board);
      expect(new Set(boards).size, product.sku).toBe(isMachineProduct(product) ? 2 : 0);
    }
  });
});

describe("the seed loads", () => {
  const stockOf = (sku: string): number =>
    loads
      .filter((load) => slotOf(load.slotId).sku === sku)
      .reduce((sum, load) => sum + load.units, 0);

  test("fit their slots, one load a slot", () => {
    expect(new Set(loads.map((load) => load.slotId)).size).toBe(loads.length);
    for (const load of loads) {
      expect(load.units, load.slotId).toBeLessThanOrEqual(slotOf(load.slotId).capacity);
    }
  });

  test("carry a date exactly where the goods are food, and none is past it", () => {
    for (const load of loads) {
      const product = productOf(slotOf(load.slotId).sku);
      const { bestBefore } = datesOfSeedLoad(load, product, TODAY);
      expect(bestBefore !== null, load.slotId).toBe(product.isFood);
      expect(bestBefore === null || bestBefore >= TODAY, load.slotId).toBe(true);
    }
  });

  test("show one product sold out, one with a single piece left and one batch that ends today", () => {
    const offered = products.filter(isMachineProduct).map((product) => product.sku);
    expect(offered.filter((sku) => stockOf(sku) === 0)).toEqual(["SAB-02"]);
    expect(offered.filter((sku) => stockOf(sku) === 1)).toEqual(["KLT-02"]);
    const endingToday = loads.filter(
      (load) =>
        datesOfSeedLoad(load, productOf(slotOf(load.slotId).sku), TODAY).bestBefore === TODAY,
    );
    expect(endingToday.map((load) => slotOf(load.slotId).sku)).toEqual(["BAK-02"]);
  });
});
