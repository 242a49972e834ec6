import { addDays, businessDateAt } from "../../core/business-day.ts";
import type { FactOf } from "../../core/journal/fact.ts";
import type { DatedFact } from "../../core/sale/fold-sale.ts";
import { raiseAlarm } from "./alarm.ts";
import type { Query } from "./database.ts";
import { settleRefund } from "./settle-refund.ts";

/** How long a voucher pays from the day it was given or got something back. */
export const VOUCHER_VALID_DAYS = 180;

export interface VoucherLesson {
  readonly kioskId: string;
  readonly facts: readonly DatedFact[];
  readonly nowMs: number;
}

/**
 * What a kiosk's facts say about vouchers. Consumption and release came before as requests; a hub
 * restored from a backup learns them here. The voucher's part of a refund goes back to it at once.
 */
export const settleVouchers = async (query: Query, lesson: VoucherLesson): Promise<void> => {
  for (const { fact } of lesson.facts) {
    switch (fact.kind) {
      case "voucher-consumed":
        await learnConsumed(query, lesson, fact);
        break;
      case "voucher-released":
        await query(
          `update voucher_part set state = 'released', changed_at_ms = $3
           where kiosk_id = $1 and sale_id = $2 and state = 'reserved'`,
          [lesson.kioskId, fact.saleId, lesson.nowMs],
        );
        break;
      case "refund-owed":
        if (fact.voucherRupiah > 0) await giveBack(query, lesson, fact);
        break;
      default:
        break;
    }
  }
};

const learnConsumed = async (
  query: Query,
  { kioskId, nowMs }: VoucherLesson,
  fact: FactOf<"voucher-consumed">,
): Promise<void> => {
  const part = [kioskId, fact.saleId, fact.voucherId, fact.amountRupiah, nowMs];
  const learned = await query(
    `insert into voucher_part as p (kiosk_id, sale_id, voucher_id, amount_rupiah, state, changed_at_ms)
     select $1::text, $2::text, voucher_id, $4::bigint, 'consumed', $5::bigint
     from voucher where voucher_id = $3
     on conflict (kiosk_id, sale_id) do update set state = 'consumed'
       where p.state <> 'released' and p.voucher_id = $3 and p.amount_rupiah = $4::bigint
     returning 1`,
    part,
  );
  if (learned.length > 0) return;
  const subject = `${fact.saleId}/${fact.voucherId}`;
  await raiseAlarm(query, { kioskId, kind: "voucher.other-record", subject, detail: "", nowMs });
};

/** Never more than the sale took of the voucher; what is missing stays owed in money, with an alarm. */
const giveBack = async (
  query: Query,
  { kioskId, nowMs }: VoucherLesson,
  refund: FactOf<"refund-owed">,
): Promise<void> => {
  const { saleId, refundId } = refund;
  const known = await query("select 1 from voucher_credit where kiosk_id = $1 and refund_id = $2", [
    kioskId,
    refundId,
  ]);
  if (known.length > 0) return;
  const [taken] = await query<{ readonly voucherId: string; readonly leftRupiah: number }>(
    `select voucher_id as "voucherId", (amount_rupiah - (
         select coalesce(sum(amount_rupiah), 0) from voucher_credit c
         where c.kiosk_id = p.kiosk_id and c.sale_id = p.sale_id))::bigint as "leftRupiah"
     from voucher_part p where kiosk_id = $1 and sale_id = $2 and state = 'consumed' for update`,
    [kioskId, saleId],
  );
  const amountRupiah = Math.min(refund.voucherRupiah, refund.amountRupiah, taken?.leftRupiah ?? 0);
  if (amountRupiah < refund.voucherRupiah) {
    const kind = "refund.voucher-part-unknown";
    await raiseAlarm(query, { kioskId, kind, subject: refundId, detail: "", nowMs });
  }
  if (!taken || amountRupiah <= 0) return;
  await query("insert into voucher_credit values ($1, $2, $3, $4, $5, $6)", [
    ...[kioskId, refundId, saleId, taken.voucherId],
    ...[amountRupiah, nowMs],
  ]);
  await query("update voucher set valid_until = greatest(valid_until, $2) where voucher_id = $1", [
    taken.voucherId,
    addDays(businessDateAt(nowMs), VOUCHER_VALID_DAYS),
  ]);
  if (amountRupiah < refund.amountRupiah) return;
  const settlement = { kioskId, saleId, refundId, amountRupiah: 0, nowMs };
  await settleRefund(query, { ...settlement, how: "voucher", documentNumber: null, by: "hub" });
};
