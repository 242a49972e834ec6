import type { CatalogueSnapshot, Product, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

/**
 * The shop of the simulation: bread with a twin on another board, a keyring with one spiral, bags and
 * sarongs in lockers, a service and a chair with little capacity, so that every way out of the machine
 * and every kind of code is taken.
 */
export const createSimulatedShop = (): CatalogueSnapshot => {
  const base = createTestSnapshot();
  const [spiralGoods, lockerGoods, service, chair] = base.products;
  if (!spiralGoods || !lockerGoods || !service || !chair)
    throw new Error("the test snapshot has no products");
  const products: readonly Product[] = [
    { ...spiralGoods, isFood: true, shelfLifeDays: 3 },
    { ...spiralGoods, sku: "gantungan", priceRupiah: 25_000 },
    lockerGoods,
    { ...lockerGoods, sku: "sarung", priceRupiah: 150_000, variants: SIZES },
    { ...service, weeklyCapacity: 4 },
    { ...chair, weeklyCapacity: 2 },
  ];
  return {
    ...base,
    products: [...products],
    slots: [
      ...base.slots,
      slotLike(base.slots, "s21", { slotId: "s22", label: "s22", channel: 22, sku: "gantungan" }),
      slotLike(base.slots, "l01", { slotId: "l03", label: "l03", channel: 3, ...inSize("m") }),
      slotLike(base.slots, "l01", { slotId: "l04", label: "l04", channel: 4, ...inSize("l") }),
    ],
  };
};

const SIZES = [
  { variantId: "m", label: { id: "M", en: "M" } },
  { variantId: "l", label: { id: "L", en: "L" } },
];

const inSize = (variantId: string) => ({ sku: "sarung", variantId });

const slotLike = (slots: readonly Slot[], slotId: string, changes: Partial<Slot>): Slot => {
  const slot = slots.find((candidate) => candidate.slotId === slotId);
  if (!slot) throw new Error(`no slot ${slotId}`);
  return { ...slot, ...changes };
};
