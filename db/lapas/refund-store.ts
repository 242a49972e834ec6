import { addDays, businessDateAt } from "../../core/business-day.ts";
import type { RefundReason } from "../../core/refund/refund-facts.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Database, Query } from "./database.ts";
import { settleRefund } from "./settle-refund.ts";
import { VOUCHER_VALID_DAYS } from "./settle-vouchers.ts";
import type { StaffRole } from "./staff-store.ts";

export type RefundEnd = "paid-out" | "voucher" | "unclaimed";

export interface Refund {
  readonly kioskId: string;
  readonly saleId: string;
  readonly refundId: string;
  readonly machineCode: string;
  readonly orderCode: string;
  readonly reason: RefundReason;
  readonly dueDate: string;
  /** In all. */
  readonly amountRupiah: number;
  /** What went back to a voucher by itself; the rest is owed in money. */
  readonly backToVoucherRupiah: number;
}

export interface EndedRefund extends Refund {
  readonly how: RefundEnd;
  readonly documentNumber: string | null;
  readonly settledAtMs: number;
  readonly settledBy: string;
  /** The voucher given for it, while nothing of it was used: its code can be made anew. */
  readonly unusedVoucherId: string | null;
}

export interface RefundPress {
  readonly kioskId: string;
  readonly refundId: string;
  readonly by: StaffRole;
  readonly nowMs: number;
}

export interface GivenVoucher {
  readonly voucherId: string;
  readonly valueRupiah: number;
  readonly validUntil: string;
}

export type RefundRefusal =
  | "refund.unknown"
  /** Somebody was first, or the kiosk knows how it ended. */
  | "refund.ended"
  /** It would give out more than was paid for the sale. Somebody must look. */
  | "refund.more-than-paid"
  /** Its buyer still has time. */
  | "refund.too-early";

/** Refunds owed and how they ended; each ends once, whoever presses, and tells its kiosk. */
export interface RefundStore {
  /** Earliest due date first. */
  readonly open: () => Promise<readonly Refund[]>;
  /** Latest first. */
  readonly ended: (limit: number) => Promise<readonly EndedRefund[]>;
  readonly payOut: (
    press: RefundPress & { readonly documentNumber: string },
  ) => Promise<Result<void, RefundRefusal>>;
  /** Gives a goods voucher over what is owed in money; its code's hash is all that is kept. */
  readonly giveVoucher: (
    press: RefundPress & { readonly voucherId: string; readonly codeHash: string },
  ) => Promise<Result<GivenVoucher, RefundRefusal>>;
  /** A new code for a voucher nothing of which was used: the one before lapses. */
  readonly renewVoucherCode: (
    press: RefundPress & { readonly codeHash: string },
  ) => Promise<Result<GivenVoucher, RefundRefusal>>;
  readonly closeUnclaimed: (press: RefundPress) => Promise<Result<void, RefundRefusal>>;
}

/** How long after its due date a refund waits for its buyer. */
export const UNCLAIMED_AFTER_DAYS = 180;

export const createRefundStore = (database: Database): RefundStore => {
  /** Ends one refund under the lock of its kiosk, if it is open and leaves the sale's money right. */
  const end = <T>(
    press: RefundPress,
    work: (query: Query, refund: Refund) => Promise<Result<T, RefundRefusal>>,
  ): Promise<Result<T, RefundRefusal>> =>
    database.transaction(async (query) => {
      await query("select 1 from kiosk where kiosk_id = $1 for update", [press.kioskId]);
      const [refund] = await query<Refund & { readonly isEnded: boolean }>(
        `select ${COLUMNS}, ${IS_ENDED} as "isEnded" from ${TABLES}
         where r.kiosk_id = $1 and r.refund_id = $2`,
        [press.kioskId, press.refundId],
      );
      if (!refund) return err("refund.unknown");
      if (refund.isEnded) return err("refund.ended");
      if (await isMoreThanPaid(query, refund)) return err("refund.more-than-paid");
      return work(query, refund);
    });

  const settle = (
    query: Query,
    refund: Refund,
    press: RefundPress,
    ending: { readonly how: RefundEnd; readonly documentNumber: string | null },
  ) =>
    settleRefund(query, {
      ...{ kioskId: refund.kioskId, saleId: refund.saleId, refundId: refund.refundId },
      ...ending,
      amountRupiah: moneyOwed(refund),
      ...{ by: press.by, nowMs: press.nowMs },
    });

  return {
    open: () =>
      database.query<Refund>(
        `select ${COLUMNS} from ${TABLES} where not ${IS_ENDED}
         order by due_date, order_code, refund_id`,
      ),
    ended: (limit) =>
      database.query<EndedRefund>(
        `select ${COLUMNS}, s.how, s.document_number as "documentNumber",
           s.settled_at_ms as "settledAtMs", s.settled_by as "settledBy",
           (select voucher_id from voucher v where v.kiosk_id = r.kiosk_id
              and v.refund_id = r.refund_id and ${IS_UNUSED}) as "unusedVoucherId"
         from ${TABLES} where s.refund_id is not null
         order by s.settled_at_ms desc, r.refund_id limit $1`,
        [limit],
      ),
    payOut: (press) =>
      end(press, async (query, refund) => {
        await settle(query, refund, press, {
          how: "paid-out",
          documentNumber: press.documentNumber,
        });
        return ok(undefined);
      }),
    giveVoucher: (press) =>
      end(press, async (query, refund) => {
        const valueRupiah = moneyOwed(refund);
        const validUntil = addDays(businessDateAt(press.nowMs), VOUCHER_VALID_DAYS);
        const { voucherId, codeHash, by, nowMs } = press;
        await query("insert into voucher values ($1, $2, $3, $4, $5, $6, $7, $8)", [
          ...[voucherId, codeHash, valueRupiah, validUntil],
          ...[refund.kioskId, refund.refundId, by, nowMs],
        ]);
        await settle(query, refund, press, { how: "voucher", documentNumber: null });
        return ok({ voucherId, valueRupiah, validUntil });
      }),
    renewVoucherCode: async ({ kioskId, refundId, codeHash }) => {
      const [voucher] = await database.query<GivenVoucher>(
        `update voucher v set code_hash = $3
         where kiosk_id = $1 and refund_id = $2 and ${IS_UNUSED}
         returning voucher_id as "voucherId", value_rupiah as "valueRupiah",
           valid_until as "validUntil"`,
        [kioskId, refundId, codeHash],
      );
      return voucher ? ok(voucher) : err("refund.unknown");
    },
    closeUnclaimed: (press) =>
      end(press, async (query, refund) => {
        const bound = addDays(refund.dueDate, UNCLAIMED_AFTER_DAYS);
        if (businessDateAt(press.nowMs) <= bound) return err("refund.too-early");
        await settle(query, refund, press, { how: "unclaimed", documentNumber: null });
        return ok(undefined);
      }),
  };
};

export const moneyOwed = (refund: Refund): number =>
  refund.amountRupiah - refund.backToVoucherRupiah;

/** Law 7, by the hub's own records: what refunds of a sale give out never passes what came in for it. */
const isMoreThanPaid = async (query: Query, refund: Refund): Promise<boolean> => {
  const [sums] = await query<{ readonly paid: number; readonly out: number }>(
    `select ((select paid_rupiah from sale where kiosk_id = $1 and sale_id = $2)
         + (select coalesce(sum(amount_rupiah), 0) from voucher_part
            where kiosk_id = $1 and sale_id = $2 and state = 'consumed'))::bigint as paid,
       ((select coalesce(sum(amount_rupiah), 0) from refund_settlement
            where kiosk_id = $1 and sale_id = $2)
         + (select coalesce(sum(amount_rupiah), 0) from voucher_credit
            where kiosk_id = $1 and sale_id = $2))::bigint as out`,
    [refund.kioskId, refund.saleId],
  );
  return !sums || sums.out + moneyOwed(refund) > sums.paid;
};

const TABLES = `refund_owed r
  join sale using (kiosk_id, sale_id) join kiosk using (kiosk_id)
  left join refund_settlement s using (kiosk_id, refund_id)`;
const IS_ENDED = "(s.refund_id is not null or r.settled_how is not null)";
const IS_UNUSED = `not exists (select 1 from voucher_part p
  where p.voucher_id = v.voucher_id and p.state <> 'released')`;
const COLUMNS = `r.kiosk_id as "kioskId", r.sale_id as "saleId", r.refund_id as "refundId",
  machine_code as "machineCode", order_code as "orderCode", reason, due_date as "dueDate",
  r.amount_rupiah as "amountRupiah",
  coalesce((select c.amount_rupiah from voucher_credit c where c.kiosk_id = r.kiosk_id
    and c.refund_id = r.refund_id), 0)::bigint as "backToVoucherRupiah"`;
