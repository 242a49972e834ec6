import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import type { FactOf } from "../../core/journal/fact.ts";
import type { ReceiptInput } from "../../core/receipt/receipt.ts";
import { type DatedFact, foldSale, type Sale } from "../../core/sale/sale.ts";
import type { OrderLine } from "../../core/sale/sale-facts.ts";

export const SETTINGS: MachineSettings = {
  sellerName: "Lembaga Pemasyarakatan Kelas I Tangerang",
  machineName: "Gerai Karya Warga Binaan – Mesin 01",
  place: "Mal Contoh Lantai 1, Kota Tangerang, Banten",
  merchantName: "POJOKPAS TANGERANG",
  nmid: "ID1020000000000",
  merchantPan: "936000000000000000",
  contactWhatsapp: "0800-0000-0000",
  publicUrl: "https://pojokpas.example.invalid",
  paymentWindowMs: 300_000,
  maximumUnitsPerSale: 10,
  maximumUnitsPerProduct: 5,
  maximumSaleRupiah: 10_000_000,
  refundDueDays: 1,
};

export const KEY_FOB: OrderLine = {
  lineId: "line-1",
  sku: "KLT-04",
  variantId: null,
  name: { id: "Gantungan Kunci Kulit", en: "Leather Key Fob" },
  unitPriceRupiah: 30_000,
  slotId: "S-14",
  bestBefore: null,
};

export const BUN: OrderLine = {
  lineId: "line-3",
  sku: "BAK-01",
  variantId: null,
  name: { id: "Roti Manis Isi Cokelat", en: "Chocolate-Filled Bun" },
  unitPriceRupiah: 6_000,
  slotId: "S-03",
  bestBefore: "2026-11-27",
};

/** Two key fobs and a bun, the example of the domain notes. */
const EXAMPLE_LINES: readonly OrderLine[] = [KEY_FOB, { ...KEY_FOB, lineId: "line-2" }, BUN];

const PAID_AT_MS = Date.parse("2026-11-24T14:05:00+07:00");

interface SaleWishes {
  readonly lines?: readonly OrderLine[];
  readonly language?: "id" | "en";
  readonly payment?: Partial<FactOf<"payment-proved">>;
  /** Outcome by line id; `delivered` where none is named, `waiting` = never commanded. */
  readonly outcomes?: Readonly<Record<string, "not-delivered" | "unknown" | "waiting">>;
  /** Line ids with a refund owed for them. */
  readonly refunded?: readonly string[];
}

/** A paid sale as its facts tell it. */
export const paidSale = (wishes: SaleWishes = {}): Sale => {
  const lines = wishes.lines ?? EXAMPLE_LINES;
  const outcomes = wishes.outcomes ?? {};
  const totalRupiah = lines.reduce((sum, line) => sum + line.unitPriceRupiah, 0);
  const facts: DatedFact["fact"][] = [
    {
      kind: "order-placed",
      saleId: "sale-1",
      orderCode: "K7QM2X",
      language: wishes.language ?? "id",
      snapshotVersion: 1,
      lines: [...lines],
      totalRupiah,
    },
    {
      kind: "payment-proved",
      saleId: "sale-1",
      chargeId: "charge-1",
      amountRupiah: totalRupiah,
      providerId: "SIM-20261124-000045",
      rrn: "000123456789",
      issuer: "contoh PJP",
      paidAt: "2026-11-24T14:05:00+07:00",
      receiptNumber: "M01-20261124-0037",
      receiptSequence: 37,
      statement: "",
      ...wishes.payment,
    },
    ...lines.flatMap((line) => dispense(line, outcomes[line.lineId] ?? "delivered")),
    ...lines
      .filter((line) => wishes.refunded?.includes(line.lineId))
      .map((line) => refund(line, outcomes[line.lineId] === "unknown")),
  ];
  const sale = foldSale(
    facts.map((fact) => ({ fact, atMs: PAID_AT_MS, businessDate: "2026-11-24" })),
  );
  if (!sale) throw new Error("The facts tell no sale");
  return sale;
};

export const receiptInput = (wishes: Partial<ReceiptInput> = {}): ReceiptInput => ({
  sale: paidSale(),
  settings: SETTINGS,
  columns: 48,
  isCopy: false,
  claimUrl: "https://pojokpas.example.invalid/k/K7QM2X",
  printedAtMs: PAID_AT_MS + 20_000,
  jobTag: "0011",
  ...wishes,
});

const dispense = (
  line: OrderLine,
  outcome: "delivered" | "not-delivered" | "unknown" | "waiting",
): readonly DatedFact["fact"][] => {
  if (outcome === "waiting") return [];
  const attempt = {
    saleId: "sale-1",
    lineId: line.lineId,
    attemptId: `attempt-${line.lineId}`,
    slotId: line.slotId,
  };
  const evidence = {
    delivered: "drop-seen",
    "not-delivered": "motor-jammed",
    unknown: "no-answer",
  } as const;
  return [
    { kind: "dispense-started", ...attempt, packetNo: 1 },
    { kind: "dispense-finished", ...attempt, outcome, evidence: evidence[outcome] },
  ];
};

const refund = (line: OrderLine, isUnknown: boolean): FactOf<"refund-owed"> => ({
  kind: "refund-owed",
  saleId: "sale-1",
  chargeId: "charge-1",
  refundId: `refund-${line.lineId}`,
  lineId: line.lineId,
  amountRupiah: line.unitPriceRupiah,
  reason: isUnknown ? "unknown-outcome" : "not-delivered",
  dueDate: "2026-11-25",
});
