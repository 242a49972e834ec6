import type { FactOf } from "../../core/journal/fact.ts";
import type { DatedFact } from "../../core/sale/fold-sale.ts";
import { lineState, type Sale, type SaleLine } from "../../core/sale/sale.ts";
import type { Query } from "./database.ts";
import { type Column, insertRows } from "./insert-rows.ts";
import { saleState } from "./sale-state.ts";

/** A sale as a kiosk's facts tell it, with those facts. */
export interface ToldSale {
  readonly kioskId: string;
  readonly saleId: string;
  readonly sale: Sale;
  readonly placed: DatedFact;
  readonly facts: readonly DatedFact[];
}

/** Writes sales into tables where nothing of them stands. */
export const insertSales = async (query: Query, sales: readonly ToldSale[]): Promise<void> => {
  await insertRows(query, "sale", SALE, sales);
  await insertRows(query, "sale_line", LINE, sales.flatMap(linesOf));
  await insertRows(query, "payment", PAYMENT, sales.flatMap(paymentsOf));
  await insertRows(query, "refund_owed", REFUND, sales.flatMap(refundsOf));
  await insertRows(query, "issued_code", CODE, sales.flatMap(codesOf));
};

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

const paymentsIn = ({ sale }: ToldSale) =>
  [sale.payment, ...sale.strayPayments].filter((payment) => payment !== null);

const deliveredIn = ({ sale }: ToldSale) =>
  sale.lines.filter((line) => lineState(line) === "delivered");

const SALE: readonly Column<ToldSale>[] = [
  { name: "kiosk_id", type: "text", of: ({ kioskId }) => kioskId },
  { name: "sale_id", type: "text", of: ({ saleId }) => saleId },
  { name: "order_code", type: "text", of: ({ sale }) => sale.orderCode },
  {
    name: "receipt_number",
    type: "text",
    of: (told) => told.sale.receiptNumber ?? paymentsIn(told)[0]?.receiptNumber ?? null,
  },
  { name: "total_rupiah", type: "bigint", of: ({ sale }) => sale.totalRupiah },
  {
    name: "paid_rupiah",
    type: "bigint",
    of: (told) => sum(paymentsIn(told).map((payment) => payment.amountRupiah)),
  },
  {
    name: "delivered_rupiah",
    type: "bigint",
    of: (told) => sum(deliveredIn(told).map((line) => line.unitPriceRupiah)),
  },
  {
    name: "refund_owed_rupiah",
    type: "bigint",
    of: ({ sale }) => sum(sale.refunds.map((refund) => refund.amountRupiah)),
  },
  { name: "state", type: "text", of: ({ sale }) => saleState(sale) },
  { name: "closed", type: "boolean", of: ({ sale }) => sale.closed },
  {
    name: "business_date",
    type: "text",
    of: ({ sale, placed }) => sale.paidBusinessDate ?? placed.businessDate,
  },
  { name: "placed_at_ms", type: "bigint", of: ({ placed }) => placed.atMs },
  { name: "paid_at_ms", type: "bigint", of: ({ sale }) => sale.paidAtMs },
  {
    name: "voucher_rupiah",
    type: "bigint",
    of: ({ sale }) => (sale.voucher?.state === "consumed" ? sale.voucher.amountRupiah : 0),
  },
  { name: "pick_up_until", type: "text", of: ({ sale }) => sale.pickUp?.until ?? null },
];

/** Something that belongs to a sale. */
interface Part<Of> {
  readonly kioskId: string;
  readonly saleId: string;
  readonly of: Of;
}

const partsOf = <Of>({ kioskId, saleId }: ToldSale, parts: readonly Of[]): readonly Part<Of>[] =>
  parts.map((of) => ({ kioskId, saleId, of }));

const SALE_KEY: readonly Column<Part<unknown>>[] = [
  { name: "kiosk_id", type: "text", of: ({ kioskId }) => kioskId },
  { name: "sale_id", type: "text", of: ({ saleId }) => saleId },
];

const linesOf = (told: ToldSale) =>
  partsOf(
    told,
    told.sale.lines.map((line, index) => ({ line, position: index + 1 })),
  );

const LINE: readonly Column<Part<{ readonly line: SaleLine; readonly position: number }>>[] = [
  ...SALE_KEY,
  { name: "line_id", type: "text", of: ({ of: { line } }) => line.lineId },
  { name: "position", type: "integer", of: ({ of: { position } }) => position },
  { name: "sku", type: "text", of: ({ of: { line } }) => line.sku },
  { name: "variant_id", type: "text", of: ({ of: { line } }) => line.variantId },
  { name: "name_id", type: "text", of: ({ of: { line } }) => line.name.id },
  { name: "name_en", type: "text", of: ({ of: { line } }) => line.name.en },
  { name: "unit_price_rupiah", type: "bigint", of: ({ of: { line } }) => line.unitPriceRupiah },
  { name: "slot_id", type: "text", of: ({ of: { line } }) => line.slotId },
  { name: "state", type: "text", of: ({ of: { line } }) => lineState(line) },
];

interface Dated<K extends DatedFact["fact"]["kind"]> {
  readonly fact: FactOf<K>;
  readonly businessDate: string;
}

const paymentsOf = (told: ToldSale): readonly Part<Dated<"payment-proved" | "stray-payment">>[] =>
  partsOf(
    told,
    told.facts.flatMap(({ fact, businessDate }) =>
      fact.kind === "payment-proved" || fact.kind === "stray-payment"
        ? [{ fact, businessDate }]
        : [],
    ),
  );

const PAYMENT: readonly Column<Part<Dated<"payment-proved" | "stray-payment">>>[] = [
  ...SALE_KEY,
  { name: "charge_id", type: "text", of: ({ of: { fact } }) => fact.chargeId },
  { name: "provider_id", type: "text", of: ({ of: { fact } }) => fact.providerId },
  { name: "amount_rupiah", type: "bigint", of: ({ of: { fact } }) => fact.amountRupiah },
  { name: "rrn", type: "text", of: ({ of: { fact } }) => fact.rrn },
  { name: "issuer", type: "text", of: ({ of: { fact } }) => fact.issuer },
  { name: "receipt_number", type: "text", of: ({ of: { fact } }) => fact.receiptNumber },
  { name: "business_date", type: "text", of: ({ of: { businessDate } }) => businessDate },
  {
    name: "stray_reason",
    type: "text",
    of: ({ of: { fact } }) => (fact.kind === "stray-payment" ? fact.reason : null),
  },
];

/** What is owed, with how it ended as far as the kiosk was told. */
interface ToldRefund extends Dated<"refund-owed"> {
  readonly settledHow: FactOf<"refund-settled">["how"] | null;
}

const refundsOf = (told: ToldSale): readonly Part<ToldRefund>[] => {
  const endedAs = new Map<string, FactOf<"refund-settled">["how"]>();
  for (const { fact } of told.facts) {
    if (fact.kind === "refund-settled") endedAs.set(fact.refundId, fact.how);
  }
  return partsOf(
    told,
    told.facts.flatMap(({ fact, businessDate }) =>
      fact.kind === "refund-owed"
        ? [{ fact, businessDate, settledHow: endedAs.get(fact.refundId) ?? null }]
        : [],
    ),
  );
};

const REFUND: readonly Column<Part<ToldRefund>>[] = [
  ...SALE_KEY,
  { name: "refund_id", type: "text", of: ({ of: { fact } }) => fact.refundId },
  { name: "charge_id", type: "text", of: ({ of: { fact } }) => fact.chargeId },
  { name: "line_id", type: "text", of: ({ of: { fact } }) => fact.lineId },
  { name: "amount_rupiah", type: "bigint", of: ({ of: { fact } }) => fact.amountRupiah },
  { name: "voucher_rupiah", type: "bigint", of: ({ of: { fact } }) => fact.voucherRupiah },
  { name: "reason", type: "text", of: ({ of: { fact } }) => fact.reason },
  { name: "due_date", type: "text", of: ({ of: { fact } }) => fact.dueDate },
  { name: "business_date", type: "text", of: ({ of: { businessDate } }) => businessDate },
  { name: "settled_how", type: "text", of: ({ of: { settledHow } }) => settledHow },
];

interface ToldCode {
  readonly code: FactOf<"code-issued">;
  readonly redeemed: boolean;
}

/** The codes a sale gave out, for the desk that takes them. */
const codesOf = (told: ToldSale): readonly Part<ToldCode>[] =>
  partsOf(
    told,
    told.sale.lines.flatMap(({ code, redeemed }) => (code ? [{ code, redeemed }] : [])),
  );

const CODE: readonly Column<Part<ToldCode>>[] = [
  ...SALE_KEY,
  { name: "line_id", type: "text", of: ({ of: { code } }) => code.lineId },
  { name: "code_kind", type: "text", of: ({ of: { code } }) => code.codeKind },
  { name: "code_hash", type: "text", of: ({ of: { code } }) => code.codeHash },
  { name: "ready_by", type: "text", of: ({ of: { code } }) => code.readyBy },
  { name: "valid_until", type: "text", of: ({ of: { code } }) => code.validUntil },
  { name: "redeemed", type: "boolean", of: ({ of: { redeemed } }) => redeemed },
];
