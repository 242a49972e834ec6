import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { ReceiptInput } from "../../core/receipt/receipt.ts";
import { foldSale } from "../../core/sale/fold-sale.ts";
import type { Sale } from "../../core/sale/sale.ts";
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
  sound: { isOn: true, volumePercent: 60 },
  quietHours: null,
  openingHours: null,
};

export const KEY_FOB: OrderLine = {
  lineId: "line-1",
  fulfilment: "machine",
  readyBy: null,
  validUntil: null,
  sku: "KLT-04",
  variantId: null,
  name: { id: "Gantungan Kunci Kulit", en: "Leather Key Fob" },
  unitPriceRupiah: 30_000,
  slotId: "S-14",
  bestBefore: null,
  edition: null,
};

export const BUN: OrderLine = {
  lineId: "line-3",
  fulfilment: "machine",
  readyBy: null,
  validUntil: null,
  sku: "BAK-01",
  variantId: null,
  name: { id: "Roti Manis Isi Cokelat", en: "Chocolate-Filled Bun" },
  unitPriceRupiah: 6_000,
  slotId: "S-03",
  bestBefore: "2026-11-27",
  edition: null,
};

/** An hour of massage, for which the buyer gets a code. */
export const MASSAGE: OrderLine = {
  ...KEY_FOB,
  lineId: "line-4",
  fulfilment: "service-voucher",
  sku: "JSR-01",
  name: { id: "Pijat Refleksi 60 Menit", en: "Reflexology, 60 Minutes" },
  unitPriceRupiah: 60_000,
  slotId: null,
  validUntil: "2027-02-22",
};

/** A chair that is made first and collected at the lapas. */
export const CHAIR: OrderLine = {
  ...KEY_FOB,
  lineId: "line-5",
  fulfilment: "made-to-order",
  sku: "KAY-02",
  name: { id: "Kursi Kayu Jati Belanda", en: "Pallet-Wood Chair" },
  unitPriceRupiah: 150_000,
  slotId: null,
  readyBy: "2026-12-04",
};

export const CODES: ReadonlyMap<string, string> = new Map([
  ["line-4", "K7M4-P2QX-9TRW"],
  ["line-5", "HHB2-4MNP-7XYZ"],
]);

/** Two key fobs and a bun, the example of the domain notes. */
const EXAMPLE_LINES: readonly OrderLine[] = [KEY_FOB, { ...KEY_FOB, lineId: "line-2" }, BUN];

const PAID_AT_MS = Date.parse("2026-11-24T14:05:00+07:00");

interface SaleWishes {
  readonly lines?: readonly OrderLine[];
  readonly language?: "id" | "en";
  readonly payment?: Partial<FactOf<"payment-proved">>;
  /** What a goods voucher paid of it; the whole price leaves no charge. */
  readonly voucherRupiah?: number;
  /** Outcome by line id; `delivered` where none is named, `waiting` = never commanded. */
  readonly outcomes?: Readonly<Record<string, "not-delivered" | "unknown" | "waiting">>;
  /** Line ids with a refund owed for them. */
  readonly refunded?: readonly string[];
  /** What happened afterwards. */
  readonly later?: readonly Fact[];
}

/** A paid sale as its facts tell it. */
export const paidSale = (wishes: SaleWishes = {}): Sale => {
  const sale = foldSale(
    paidSaleFacts(wishes).map((fact) => ({ fact, atMs: PAID_AT_MS, businessDate: "2026-11-24" })),
  );
  if (!sale) throw new Error("The facts tell no sale");
  return sale;
};

export const paidSaleFacts = (wishes: SaleWishes = {}): readonly Fact[] => {
  const lines = wishes.lines ?? EXAMPLE_LINES;
  const outcomes = wishes.outcomes ?? {};
  const totalRupiah = lines.reduce((sum, line) => sum + line.unitPriceRupiah, 0);
  const voucherRupiah = wishes.voucherRupiah ?? 0;
  const voucher =
    voucherRupiah > 0 ? { voucherId: "voucher-1", amountRupiah: voucherRupiah } : null;
  const isVoucherAll = voucherRupiah === totalRupiah;
  const receipt = { receiptNumber: "M01-20261124-0037", receiptSequence: 37 };
  const noReceipt = { receiptNumber: null, receiptSequence: null };
  return [
    {
      kind: "order-placed",
      saleId: "sale-1",
      orderCode: "K7QM2X",
      language: wishes.language ?? "id",
      snapshotVersion: 1,
      lines: [...lines],
      totalRupiah,
      voucher,
    },
    ...(isVoucherAll ? [] : [paymentOf(totalRupiah - voucherRupiah, wishes.payment)]),
    ...(voucher
      ? [
          {
            kind: "voucher-consumed" as const,
            saleId: "sale-1",
            ...voucher,
            ...(isVoucherAll ? receipt : noReceipt),
          },
        ]
      : []),
    ...lines.flatMap((line) =>
      line.slotId === null
        ? codeIssued(line)
        : dispense(line, line.slotId, outcomes[line.lineId] ?? "delivered"),
    ),
    ...lines
      .filter((line) => wishes.refunded?.includes(line.lineId))
      .map((line) => refund(line, outcomes[line.lineId] === "unknown")),
    ...(wishes.later ?? []),
  ];
};

export const receiptInput = (wishes: Partial<ReceiptInput> = {}): ReceiptInput => ({
  sale: paidSale(),
  settings: SETTINGS,
  columns: 48,
  codes: CODES,
  isCopy: false,
  claimUrl: "https://pojokpas.example.invalid/k/K7QM2X",
  printedAtMs: PAID_AT_MS + 20_000,
  jobTag: "0011",
  ...wishes,
});

const paymentOf = (
  amountRupiah: number,
  changes: Partial<FactOf<"payment-proved">> = {},
): FactOf<"payment-proved"> => ({
  kind: "payment-proved",
  saleId: "sale-1",
  chargeId: "charge-1",
  amountRupiah,
  providerId: "SIM-20261124-000045",
  rrn: "000123456789",
  issuer: "contoh PJP",
  paidAt: "2026-11-24T14:05:00+07:00",
  receiptNumber: "M01-20261124-0037",
  receiptSequence: 37,
  statement: "",
  ...changes,
});

const codeIssued = (line: OrderLine): readonly Fact[] => [
  {
    kind: "code-issued",
    saleId: "sale-1",
    lineId: line.lineId,
    codeKind: line.fulfilment === "made-to-order" ? "pick-up" : "service-voucher",
    codeHash: "8c1f0c4d2a9be77300112233445566778899aabbccddeeff0011223344556677",
    readyBy: line.readyBy,
    validUntil: line.validUntil,
  },
];

const dispense = (
  line: OrderLine,
  slotId: string,
  outcome: "delivered" | "not-delivered" | "unknown" | "waiting",
): readonly Fact[] => {
  if (outcome === "waiting") return [];
  const attempt = {
    saleId: "sale-1",
    lineId: line.lineId,
    attemptId: `attempt-${line.lineId}`,
    slotId,
  };
  const evidence = {
    delivered: "drop-seen",
    "not-delivered": "motor-jammed",
    unknown: "no-answer",
  } as const;
  return [
    { kind: "dispense-started", ...attempt, packetNo: 1 },
    { kind: "dispense-finished", ...attempt, outcome, evidence: evidence[outcome], frames: [] },
  ];
};

const refund = (line: OrderLine, isUnknown: boolean): FactOf<"refund-owed"> => ({
  kind: "refund-owed",
  saleId: "sale-1",
  chargeId: "charge-1",
  refundId: `refund-${line.lineId}`,
  lineId: line.lineId,
  amountRupiah: line.unitPriceRupiah,
  voucherRupiah: 0,
  reason: isUnknown ? "unknown-outcome" : "not-delivered",
  dueDate: "2026-11-25",
});
