import { businessDateAt, jakartaTimestamp } from "../../core/business-day.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Database, Query } from "./database.ts";
import { appendEvent } from "./event-store.ts";
import type { StaffRole } from "./staff-store.ts";

/** A code as the desk sees it: what it stands for and whether it can be taken. */
export interface DeskCode {
  readonly kioskId: string;
  readonly saleId: string;
  readonly lineId: string;
  readonly codeKind: "service-voucher" | "pick-up";
  readonly productName: string;
  readonly priceRupiah: number;
  readonly orderCode: string;
  readonly machineCode: string;
  readonly receiptNumber: string | null;
  readonly readyBy: string | null;
  readonly validUntil: string | null;
  readonly redeemedAtMs: number | null;
  readonly state: "good" | "too-early" | "expired" | "redeemed" | "refunded";
}

/** Codes that are no matter of this desk: they are typed at a machine. */
export type ForeignCode = "goods-voucher" | "waiting-goods";

export interface CodeStore {
  readonly find: (codeHash: string, nowMs: number) => Promise<DeskCode | ForeignCode | null>;
  /** Takes a good code, once, and tells its kiosk. What it is now is in the error. */
  readonly redeem: (press: {
    readonly codeHash: string;
    readonly by: StaffRole;
    readonly nowMs: number;
  }) => Promise<Result<DeskCode, DeskCode | null>>;
}

export const createCodeStore = (database: Database): CodeStore => ({
  find: async (codeHash, nowMs) =>
    (await findCode(database.query, codeHash, nowMs)) ?? findForeign(database.query, codeHash),

  redeem: ({ codeHash, by, nowMs }) =>
    database.transaction(async (query) => {
      const found = await findCode(query, codeHash, nowMs);
      if (!found) return err(null);
      const { kioskId, saleId, lineId } = found;
      // One press after another: the second one finds what the first one did.
      await query("select 1 from kiosk where kiosk_id = $1 for update", [kioskId]);
      const code = await findCode(query, codeHash, nowMs);
      if (code?.state !== "good") return err(code);
      await query("insert into code_redemption values ($1, $2, $3, $4, $5)", [
        ...[kioskId, saleId, lineId, nowMs, by],
      ]);
      const redeemedAt = jakartaTimestamp(nowMs);
      await appendEvent(
        query,
        kioskId,
        { kind: "code-redeemed", saleId, lineId, redeemedAt },
        nowMs,
      );
      return ok({ ...code, state: "redeemed", redeemedAtMs: nowMs });
    }),
});

type CodeRow = Omit<DeskCode, "state"> & {
  readonly isRedeemed: boolean;
  readonly isRefunded: boolean;
};

const findCode = async (
  query: Query,
  codeHash: string,
  nowMs: number,
): Promise<DeskCode | null> => {
  const [row] = await query<CodeRow>(
    `select c.kiosk_id as "kioskId", c.sale_id as "saleId", c.line_id as "lineId",
       code_kind as "codeKind", name_id as "productName", unit_price_rupiah as "priceRupiah",
       order_code as "orderCode", machine_code as "machineCode", receipt_number as "receiptNumber",
       ready_by as "readyBy", valid_until as "validUntil", redeemed_at_ms as "redeemedAtMs",
       (d.line_id is not null or c.redeemed) as "isRedeemed",
       l.state = 'refund-owed' as "isRefunded"
     from issued_code c
       join sale using (kiosk_id, sale_id) join kiosk using (kiosk_id)
       join sale_line l using (kiosk_id, sale_id, line_id)
       left join code_redemption d using (kiosk_id, sale_id, line_id)
     where code_hash = $1 order by placed_at_ms desc limit 1`,
    [codeHash],
  );
  if (!row) return null;
  const { isRedeemed: _isRedeemed, isRefunded: _isRefunded, ...code } = row;
  return { ...code, state: stateOf(row, businessDateAt(nowMs)) };
};

const stateOf = (code: CodeRow, today: string): DeskCode["state"] => {
  if (code.isRedeemed) return "redeemed";
  if (code.isRefunded) return "refunded";
  if (code.validUntil !== null && code.validUntil < today) return "expired";
  return code.readyBy !== null && code.readyBy > today ? "too-early" : "good";
};

const findForeign = async (query: Query, codeHash: string): Promise<ForeignCode | null> => {
  const [found] = await query<{ readonly kind: ForeignCode }>(
    `select 'goods-voucher' as kind from voucher where code_hash = $1
     union all select 'waiting-goods' from pick_up_code where code_hash = $1`,
    [codeHash],
  );
  return found?.kind ?? null;
};
