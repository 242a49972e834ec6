import type { Database, Query } from "./database.ts";
import { type PaymentToRecord, recordPayments } from "./record-payments.ts";
import type { StoredStatement } from "./stored-statement.ts";

export type ClosedBecause = "cancelled" | "expired" | "refused";

/** What a kiosk asked for. */
export interface ChargeOrder {
  readonly saleId: string;
  readonly orderCode: string;
  readonly amountRupiah: number;
  readonly validForMs: number;
}

export interface Charge {
  readonly chargeId: string;
  readonly kioskId: string;
  /** Names the machine in the acquirer's reports. */
  readonly terminalId: string;
  readonly partnerReferenceNo: string;
  /** Null where the hub never got the order (status `none`). */
  readonly order: ChargeOrder | null;
  readonly status: "creating" | "open" | "closed" | "none";
  readonly closedBecause: ClosedBecause | null;
  /** Set once the acquirer made a code. */
  readonly offer: { readonly qrContent: string; readonly referenceNo: string } | null;
  readonly expiresAtMs: number | null;
  readonly createdAtMs: number;
  readonly closedAtMs: number | null;
  readonly lastAskedAtMs: number | null;
  /** How often the acquirer was asked about it, since it was closed when it is closed. */
  readonly asks: number;
}

export interface NewCharge {
  readonly chargeId: string;
  readonly kioskId: string;
  readonly terminalId: string;
  readonly partnerReferenceNo: string;
  /** Null makes a tombstone: this charge was never made and now never will be. */
  readonly order: ChargeOrder | null;
  readonly expiresAtMs: number | null;
  readonly nowMs: number;
  readonly nextAskAtMs: number | null;
}

export interface ChargeChange {
  readonly chargeId: string;
  readonly nowMs: number;
  /** Null: the acquirer is not asked any more on our own account. */
  readonly nextAskAtMs: number | null;
}

export interface ChargeStore {
  readonly find: (chargeId: string) => Promise<Charge | null>;
  readonly findByReference: (partnerReferenceNo: string) => Promise<Charge | null>;
  /** True when this call made the row; false when the charge exists already, whoever made it. */
  readonly insert: (charge: NewCharge) => Promise<boolean>;
  readonly markOpen: (
    change: ChargeChange & { readonly qrContent: string; readonly referenceNo: string },
  ) => Promise<void>;
  /** A charge that is closed stays closed for its first reason. */
  readonly markClosed: (
    change: ChargeChange & { readonly because: ClosedBecause },
  ) => Promise<void>;
  readonly markAsked: (change: ChargeChange) => Promise<void>;
  /** Charges whose time to ask has come, longest waiting first. */
  readonly due: (nowMs: number, limit: number) => Promise<readonly Charge[]>;
  /** Keeps payments not seen before and makes one event of each; the names of those that were new. */
  readonly recordPayments: (
    kioskId: string,
    payments: readonly PaymentToRecord[],
    nowMs: number,
  ) => Promise<readonly string[]>;
  readonly payments: (chargeId: string) => Promise<readonly StoredStatement[]>;
}

export const createChargeStore = (database: Database): ChargeStore => {
  const select = async (where: string, values: readonly unknown[]): Promise<readonly Charge[]> =>
    (await database.query<ChargeRow>(`select * from charge where ${where}`, values)).map(toCharge);
  const one = async (where: string, value: string): Promise<Charge | null> =>
    (await select(`${where} = $1`, [value]))[0] ?? null;

  return {
    find: (chargeId) => one("charge_id", chargeId),
    findByReference: (partnerReferenceNo) => one("partner_reference_no", partnerReferenceNo),
    insert: (charge) => insertCharge(database.query, charge),
    markOpen: async ({ chargeId, nextAskAtMs, qrContent, referenceNo }) => {
      await database.query(
        `update charge set status = 'open', qr_content = $2, reference_no = $3, next_ask_at_ms = $4
         where charge_id = $1 and status = 'creating'`,
        [chargeId, qrContent, referenceNo, nextAskAtMs],
      );
    },
    markClosed: async ({ chargeId, nowMs, nextAskAtMs, because }) => {
      await database.query(
        `update charge set status = 'closed', closed_because = $2, closed_at_ms = $3,
           next_ask_at_ms = $4, asks = 0
         where charge_id = $1 and status in ('creating', 'open')`,
        [chargeId, because, nowMs, nextAskAtMs],
      );
    },
    markAsked: async ({ chargeId, nowMs, nextAskAtMs }) => {
      await database.query(
        `update charge set next_ask_at_ms = $2, last_asked_at_ms = $3, asks = asks + 1
         where charge_id = $1`,
        [chargeId, nextAskAtMs, nowMs],
      );
    },
    due: (nowMs, limit) =>
      select("next_ask_at_ms <= $1 order by next_ask_at_ms limit $2", [nowMs, limit]),
    recordPayments: (kioskId, payments, nowMs) =>
      database.transaction((query) => recordPayments(query, kioskId, payments, nowMs)),
    payments: (chargeId) =>
      database.query<{ readonly statement: Buffer; readonly signature: Buffer }>(
        `select statement, signature from charge_payment
         where charge_id = $1 order by recorded_at_ms, provider_id`,
        [chargeId],
      ),
  };
};

const insertCharge = async (query: Query, charge: NewCharge): Promise<boolean> => {
  const { order } = charge;
  const inserted = await query(
    `insert into charge (charge_id, kiosk_id, terminal_id, partner_reference_no, sale_id, order_code,
       amount_rupiah, valid_for_ms, status, expires_at_ms, created_at_ms, next_ask_at_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict do nothing returning 1`,
    [
      charge.chargeId,
      charge.kioskId,
      charge.terminalId,
      charge.partnerReferenceNo,
      order?.saleId ?? null,
      order?.orderCode ?? null,
      order?.amountRupiah ?? null,
      order?.validForMs ?? null,
      order ? "creating" : "none",
      charge.expiresAtMs,
      charge.nowMs,
      charge.nextAskAtMs,
    ],
  );
  return inserted.length > 0;
};

interface ChargeRow {
  readonly charge_id: string;
  readonly kiosk_id: string;
  readonly terminal_id: string;
  readonly partner_reference_no: string;
  readonly sale_id: string | null;
  readonly order_code: string | null;
  readonly amount_rupiah: number | null;
  readonly valid_for_ms: number | null;
  readonly status: Charge["status"];
  readonly closed_because: ClosedBecause | null;
  readonly qr_content: string | null;
  readonly reference_no: string | null;
  readonly expires_at_ms: number | null;
  readonly created_at_ms: number;
  readonly closed_at_ms: number | null;
  readonly last_asked_at_ms: number | null;
  readonly asks: number;
}

const toCharge = (row: ChargeRow): Charge => ({
  chargeId: row.charge_id,
  kioskId: row.kiosk_id,
  terminalId: row.terminal_id,
  partnerReferenceNo: row.partner_reference_no,
  order: toOrder(row),
  status: row.status,
  closedBecause: row.closed_because,
  offer:
    row.qr_content !== null && row.reference_no !== null
      ? { qrContent: row.qr_content, referenceNo: row.reference_no }
      : null,
  expiresAtMs: row.expires_at_ms,
  createdAtMs: row.created_at_ms,
  closedAtMs: row.closed_at_ms,
  lastAskedAtMs: row.last_asked_at_ms,
  asks: row.asks,
});

const toOrder = (row: ChargeRow): ChargeOrder | null => {
  const { sale_id, order_code, amount_rupiah, valid_for_ms } = row;
  if (sale_id === null || order_code === null) return null;
  if (amount_rupiah === null || valid_for_ms === null) return null;
  return {
    saleId: sale_id,
    orderCode: order_code,
    amountRupiah: amount_rupiah,
    validForMs: valid_for_ms,
  };
};
