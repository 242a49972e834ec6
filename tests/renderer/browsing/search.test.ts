import { beforeAll, describe, expect, test } from "vitest";
import type { ProductCard } from "../../../core/contract/product-card.ts";
import { nearWords } from "../../../renderer/browsing/near-words.ts";
import { search } from "../../../renderer/browsing/search.ts";
import { shelfOrder } from "../../../renderer/browsing/shelf-order.ts";
import { isOneSlipAway } from "../../../renderer/browsing/typing-slip.ts";
import { seedShelf, shelfCard } from "./shelf-card.ts";

let shelf: readonly ProductCard[];
beforeAll(async () => {
  shelf = shelfOrder(await seedShelf());
});

const found = (typed: string): readonly string[] => search(shelf, typed).map(({ sku }) => sku);
const foundSet = (typed: string): readonly string[] => [...found(typed)].toSorted();

describe("a shopper who searches", () => {
  test.each([
    ["roti", ["BAK-01", "BAK-02", "BAK-03", "BAK-04"]],
    ["bread", ["BAK-01", "BAK-02", "BAK-03", "BAK-04"]],
    ["dompet", ["KLT-01", "KLT-02", "KLT-03"]],
    ["wallet", ["KLT-01", "KLT-02", "KLT-03"]],
    ["tas", ["KLT-05", "KLT-06", "SAB-02"]],
    ["bag", ["BAK-04", "KLT-05", "KLT-06", "SAB-02"]],
    ["baju", ["KVK-01", "KVK-04", "LDR-01", "SAB-01"]],
    ["massage", ["RFX-01"]],
    ["cabe", ["TAN-01"]],
  ])("for “%s” finds the goods by an everyday word of either language", (typed, skus) => {
    expect(foundSet(typed)).toEqual(skus);
  });

  test("finds a workshop's goods by its name, and a material's", () => {
    expect(foundSet("Sablon")).toEqual(expect.arrayContaining(["SAB-01", "SAB-02"]));
    expect(foundSet("leatherwork").every((sku) => sku.startsWith("KLT"))).toBe(true);
    expect(foundSet("aluminium")).toEqual(["BBT-02"]);
    expect(foundSet("kanvas")).toEqual(["KLT-05", "KVK-03", "SAB-02"]);
  });

  test("finds what suits as a gift by the word for it", () => {
    const gifts = shelf.filter(({ suitsAsGift }) => suitsAsGift).map(({ sku }) => sku);
    for (const word of ["hadiah", "kado", "gift"]) {
      expect(foundSet(word)).toEqual(gifts.toSorted());
    }
  });

  test("needs not write a word to its end, nor in small letters, nor one word only", () => {
    expect(foundSet("domp")).toEqual(foundSet("dompet"));
    expect(foundSet("DOMPET ")).toEqual(foundSet("dompet"));
    expect(found("dompet panj")).toEqual(["KLT-02"]);
    expect(found("kulit dompet lipat")).toEqual(["KLT-01"]);
  });

  test.each(["rotu", "rti", "rotti", "orti", "xoti"])(
    "is forgiven the slip in “%s”, and finds bread",
    (typed) => expect(found(typed)).toEqual(expect.arrayContaining(["BAK-01", "BAK-03"])),
  );

  test("is taken at the word when the word is there: a slip is no excuse for more", () => {
    expect(found("tomat")).toEqual(["TAN-02"]);
    expect(found("vas")).toEqual(["BBT-02"]);
  });

  test("finds nothing for another thing altogether, and everything for an empty field", () => {
    expect(found("kulkas")).toEqual([]);
    expect(found("dompet merah")).toEqual([]);
    expect(found("")).toEqual(shelf.map(({ sku }) => sku));
    expect(found("…")).toEqual(shelf.map(({ sku }) => sku));
  });
});

describe("what is found", () => {
  const both = (text: string) => ({ id: text, en: text });
  const goods = [
    shelfCard("made-of-it", "craft", { material: both("kulit") }),
    shelfCard("called-so", "sewing", { searchWords: ["kulit"] }),
    shelfCard("begins-so", "lathe", { name: both("Kulitan") }),
    shelfCard("named-so-gone", "print", {
      name: both("Kulit"),
      availability: { kind: "sold-out" },
    }),
    shelfCard("workshop", "leather", { workshopName: both("Kerajinan kulit") }),
    shelfCard("named-so", "bakery", { name: both("Tas kulit") }),
  ];

  test("stands by how much the word means for it: name, everyday word, workshop, material", () => {
    expect(search(goods, "kulit").map(({ sku }) => sku)).toEqual([
      "named-so",
      "named-so-gone",
      "begins-so",
      "called-so",
      "workshop",
      "made-of-it",
    ]);
  });
});

describe("a slip of the finger", () => {
  test.each([
    ["dompte", "dompet", "two neighbours swapped"],
    ["donpet", "dompet", "a letter wrong"],
    ["dopet", "dompet", "a letter left out"],
    ["dommpet", "dompet", "a letter too many"],
    ["dompets", "dompet", "a letter too many at the end"],
    ["donp", "dompet", "a word not yet whole"],
  ])("%s for %s is one: %s", (typed, word) => {
    expect(isOneSlipAway(typed, word)).toBe(true);
  });

  test.each([
    ["dompet", "dompet", "written so"],
    ["dnopte", "dompet", "two slips"],
    ["ts", "tas", "too short to tell"],
  ])("%s for %s is none: %s", (typed, word) => {
    expect(isOneSlipAway(typed, word)).toBe(false);
  });
});

describe("when nothing is found, the shop offers", () => {
  test("the words that are nearest, each of which finds something", () => {
    expect(nearWords(shelf, "dompet merah", "en")).toEqual(["dompet", "merah"]);
    expect(nearWords(shelf, "kaosss", "id")).toContain("kaos");
    for (const typed of ["dompet merah", "kulkas", "meeja", "xyz"]) {
      const words = nearWords(shelf, typed, "id");
      expect(words.length, typed).toBeGreaterThan(0);
      for (const word of words) expect(found(word), word).not.toEqual([]);
    }
  });

  test("its workshops, when no word is near", () => {
    expect(nearWords(shelf, "qqqqqqqq", "en")).toContain("Bakery");
  });
});
