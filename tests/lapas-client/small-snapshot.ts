import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";

/** A catalogue without goods: enough to be adopted. */
export const smallSnapshot = (version: number): CatalogueSnapshot => ({
  version,
  machineCode: "M01",
  settings: {
    sellerName: "Pojok Karya",
    machineName: "Mesin 1",
    place: "Tangerang",
    merchantName: "POJOK PAS TANGERANG",
    nmid: "ID1020304050607",
    merchantPan: "9360000000000000001",
    contactWhatsapp: "6281200000000",
    publicUrl: "http://127.0.0.1:1",
    paymentWindowMs: 120_000,
    maximumUnitsPerSale: 10,
    maximumUnitsPerProduct: 5,
    maximumSaleRupiah: 2_000_000,
    refundDueDays: 3,
  },
  split: {
    premiPercent: 50,
    developmentPercent: 35,
    statePercent: 15,
    letterNumber: "1",
    effectiveFrom: "2026-01-01",
  },
  workshops: [],
  products: [],
  slots: [],
});
