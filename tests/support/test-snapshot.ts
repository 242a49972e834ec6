import type { CatalogueSnapshot, Product, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { testServicePins } from "./test-pin.ts";

const both = (text: string) => ({ id: text, en: text });

const product = (
  sku: string,
  handOut: Product["handOut"],
  priceRupiah: number,
  changes: Partial<Product> = {},
): Product => ({
  sku,
  workshopId: "craft",
  name: both(sku),
  description: both(sku),
  unit: both("buah"),
  priceRupiah,
  costRupiah: Math.floor(priceRupiah / 2),
  handOut,
  supply: { kind: "stock" },
  weightGrams: null,
  shelfLifeDays: null,
  isFood: false,
  variants: [],
  variantKind: "size",
  sizeNote: null,
  measures: null,
  material: null,
  care: null,
  hoursPerUnit: 1,
  weeklyCapacity: 10,
  food: null,
  edition: null,
  photos: [],
  isSignature: false,
  suitsAsGift: false,
  searchWords: [],
  needsArtwork: false,
  ...changes,
});

const slot = (slotId: string, board: string, channel: number, sku: string): Slot => ({
  slotId,
  kind: board.startsWith("spiral") ? "spiral" : "locker",
  label: slotId,
  cabinet: board,
  board,
  channel,
  capacity: board.startsWith("spiral") ? 8 : 1,
  sku,
  variantId: null,
});

/**
 * A small machine: two products in three spirals and two lockers, a service and a chair made to
 * order. Fields may be replaced.
 */
export const createTestSnapshot = (
  changes: Partial<CatalogueSnapshot> = {},
): CatalogueSnapshot => ({
  version: 1,
  machineCode: "M01",
  settings: {
    sellerName: "Lapas Kelas I Tangerang",
    machineName: "PojokPAS 1",
    place: "Tangerang",
    merchantName: "POJOKPAS",
    nmid: "ID1020000000001",
    merchantPan: "936000000000000001",
    contactWhatsapp: "+62 800 0000 0000",
    publicUrl: "https://pojokpas.example.invalid",
    paymentWindowMs: 300_000,
    maximumUnitsPerSale: 6,
    maximumUnitsPerProduct: 4,
    maximumSaleRupiah: 2_000_000,
    refundDueDays: 14,
    sound: { isOn: true, volumePercent: 60 },
    quietHours: null,
    openingHours: null,
  },
  split: {
    premiPercent: 50,
    developmentPercent: 35,
    statePercent: 15,
    base: "profit",
    letterNumber: "W.1",
    approverPosition: "Kepala",
    effectiveFrom: "2026-01-01",
  },
  laterSplits: [],
  servicePins: testServicePins(),
  workshops: [{ workshopId: "craft", name: both("Kerajinan"), story: null }],
  products: [
    product("roti", "spiral", 12_000),
    product("tas", "locker", 85_000),
    product("pijat", "voucher", 60_000, { supply: { kind: "quota" }, shelfLifeDays: 90 }),
    product("kursi", "collect-at-lapas", 150_000, {
      supply: { kind: "made-to-order", leadDays: 10 },
    }),
  ],
  slots: [
    slot("s11", "spiral-1", 11, "roti"),
    slot("s12", "spiral-1", 12, "roti"),
    slot("s21", "spiral-2", 21, "roti"),
    slot("l01", "locker-1", 1, "tas"),
    slot("l02", "locker-1", 2, "tas"),
  ],
  ...changes,
});
