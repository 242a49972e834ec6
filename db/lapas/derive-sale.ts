import { type DatedFact, foldSale } from "../../core/sale/fold-sale.ts";
import { lineState, type Sale } from "../../core/sale/sale.ts";
import type { Query } from "./database.ts";
import { insertCodes } from "./insert-codes.ts";
import { insertPayments } from "./insert-payments.ts";
import { insertRefunds } from "./insert-refunds.ts";
import { readFact } from "./read-fact.ts";
import { type SaleState, saleState } from "./sale-state.ts";
import { settleVouchers } from "./settle-vouchers.ts";

/** Writes what a kiosk's facts tell about one sale, anew from all of them: repeating it changes nothing. */
export const deriveSale = async (
  query: Query,
  kioskId: string,
  saleId: string,
  nowMs: number,
): Promise<void> => {
  const facts = await factsOfSale(query, kioskId, saleId);
  const sale = foldSale(facts);
  const placed = facts.find(({ fact }) => fact.kind === "order-placed");
  if (!sale || !placed) throw new Error(`no order-placed among the facts of sale ${saleId}`);
  await query("delete from sale where kiosk_id = $1 and sale_id = $2", [kioskId, saleId]);
  await insertSale(query, kioskId, sale, placed);
  await insertLines(query, kioskId, sale);
  await insertPayments(query, kioskId, facts);
  await insertRefunds(query, kioskId, facts);
  await insertCodes(query, kioskId, sale);
  await settleVouchers(query, { kioskId, facts, nowMs });
};

interface FactRow {
  readonly event_id: string;
  readonly kind: string;
  readonly kind_version: number;
  readonly subject: string;
  readonly payload: Buffer;
  readonly at_ms: number;
  readonly business_date: string;
}

/** In order, across the journals of this kiosk's lives; carried-over facts count once. */
const factsOfSale = async (
  query: Query,
  kioskId: string,
  saleId: string,
): Promise<readonly DatedFact[]> => {
  const rows = await query<FactRow>(
    `select event_id, kind, kind_version, subject, payload, at_ms, business_date
     from fact join journal using (journal_id)
     where kiosk_id = $1 and subject = $2
     order by opened_at_ms, journal_id, seq`,
    [kioskId, saleId],
  );
  const byEvent = new Map<string, DatedFact>();
  for (const row of rows) {
    const fact = readFact({ ...row, kindVersion: row.kind_version });
    if (!fact || byEvent.has(row.event_id)) continue;
    byEvent.set(row.event_id, { fact, atMs: row.at_ms, businessDate: row.business_date });
  }
  return [...byEvent.values()];
};

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

const insertSale = async (
  query: Query,
  kioskId: string,
  sale: Sale,
  placed: DatedFact,
): Promise<void> => {
  const state: SaleState = saleState(sale);
  const payments = [sale.payment, ...sale.strayPayments].filter((payment) => payment !== null);
  const delivered = sale.lines.filter((line) => lineState(line) === "delivered");
  await query(
    `insert into sale (kiosk_id, sale_id, order_code, receipt_number, total_rupiah, paid_rupiah,
       delivered_rupiah, refund_owed_rupiah, state, closed, business_date, placed_at_ms, paid_at_ms,
       voucher_rupiah, pick_up_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      kioskId,
      sale.saleId,
      sale.orderCode,
      sale.receiptNumber ?? payments[0]?.receiptNumber ?? null,
      sale.totalRupiah,
      sum(payments.map((payment) => payment.amountRupiah)),
      sum(delivered.map((line) => line.unitPriceRupiah)),
      sum(sale.refunds.map((refund) => refund.amountRupiah)),
      state,
      sale.closed,
      sale.paidBusinessDate ?? placed.businessDate,
      placed.atMs,
      sale.paidAtMs,
      sale.voucher?.state === "consumed" ? sale.voucher.amountRupiah : 0,
      sale.pickUp?.until ?? null,
    ],
  );
};

const insertLines = async (query: Query, kioskId: string, sale: Sale): Promise<void> => {
  await query(
    `insert into sale_line (kiosk_id, sale_id, line_id, position, sku, variant_id, name_id, name_en,
       unit_price_rupiah, slot_id, state)
     select $1, $2, t.* from unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::bigint[], $10::text[], $11::text[]) as t`,
    [
      kioskId,
      sale.saleId,
      sale.lines.map((line) => line.lineId),
      sale.lines.map((_, index) => index + 1),
      sale.lines.map((line) => line.sku),
      sale.lines.map((line) => line.variantId),
      sale.lines.map((line) => line.name.id),
      sale.lines.map((line) => line.name.en),
      sale.lines.map((line) => line.unitPriceRupiah),
      sale.lines.map((line) => line.slotId),
      sale.lines.map(lineState),
    ],
  );
};
