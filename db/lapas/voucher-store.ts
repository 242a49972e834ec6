import { businessDateAt } from "../../core/business-day.ts";
import type { VoucherBalance } from "../../core/ports/vouchers.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Database, Query } from "./database.ts";

export type PartState = "reserved" | "consumed" | "released";

/** Why a voucher does not pay. */
export type VoucherRefusal = "voucher.unknown" | "voucher.used" | "voucher.expired";

export interface VoucherSale {
  readonly kioskId: string;
  readonly saleId: string;
  readonly nowMs: number;
}

/** Goods vouchers and what sales took of them. A sale of another kiosk is another sale. */
export interface VoucherStore {
  readonly look: (
    codeHash: string,
    nowMs: number,
  ) => Promise<Result<VoucherBalance, VoucherRefusal>>;
  /** Takes a part aside, never more than is left; the same again is the same. */
  readonly reserve: (
    part: VoucherSale & { readonly voucherId: string; readonly amountRupiah: number },
  ) => Promise<Result<PartState, VoucherRefusal>>;
  /** Makes the part final. Refused for a sale that reserved nothing or gave it back. */
  readonly consume: (sale: VoucherSale) => Promise<Result<PartState, VoucherRefusal>>;
  /** Gives the part back, or forbids it when it was not taken yet. Refused once consumed. */
  readonly release: (sale: VoucherSale) => Promise<Result<PartState, VoucherRefusal>>;
}

export const createVoucherStore = (database: Database): VoucherStore => ({
  look: async (codeHash, nowMs) => {
    const [voucher] = await findVoucher(database.query, "code_hash", codeHash);
    if (!voucher) return err("voucher.unknown");
    const { voucherId, balanceRupiah, validUntil } = voucher;
    if (balanceRupiah === 0) return err("voucher.used");
    if (isExpired(voucher, nowMs)) return err("voucher.expired");
    return ok({ voucherId, balanceRupiah, validUntil });
  },

  reserve: ({ voucherId, amountRupiah, ...sale }) =>
    database.transaction(async (query) => {
      // Held to the end: what is left of a voucher changes in one sale at a time.
      await query("select 1 from voucher where voucher_id = $1 for update", [voucherId]);
      const [voucher] = await findVoucher(query, "voucher_id", voucherId);
      const known = await findPart(query, sale);
      if (known) return again(known, voucherId, amountRupiah);
      if (!voucher) return err("voucher.unknown");
      if (isExpired(voucher, sale.nowMs)) return err("voucher.expired");
      if (amountRupiah > voucher.balanceRupiah) return err("voucher.used");
      const isNew = await insertPart(query, sale, { voucherId, amountRupiah, state: "reserved" });
      if (isNew) return ok("reserved");
      const other = await findPart(query, sale);
      return other ? again(other, voucherId, amountRupiah) : err("voucher.used");
    }),

  consume: (sale) =>
    database.transaction(async (query) => {
      const part = await findPart(query, sale);
      if (!part) return err("voucher.unknown");
      if (part.state === "released") return err("voucher.used");
      await changePart(query, sale, "consumed");
      return ok("consumed");
    }),

  release: (sale) =>
    database.transaction(async (query) => {
      const none = { voucherId: null, amountRupiah: 0, state: "released" } as const;
      if (await insertPart(query, sale, none)) return ok("released");
      const part = await findPart(query, sale);
      if (part?.state === "consumed") return err("voucher.used");
      await changePart(query, sale, "released");
      return ok("released");
    }),
});

interface Part {
  readonly voucherId: string | null;
  readonly amountRupiah: number;
  readonly state: PartState;
}

/** A repeated request is answered by what the first one did, expired meanwhile or not. */
const again = (
  part: Part,
  voucherId: string,
  amountRupiah: number,
): Result<PartState, VoucherRefusal> =>
  part.state !== "released" && part.voucherId === voucherId && part.amountRupiah === amountRupiah
    ? ok(part.state)
    : err("voucher.used");

const isExpired = ({ validUntil }: VoucherBalance, nowMs: number): boolean =>
  validUntil < businessDateAt(nowMs);

const findVoucher = (query: Query, column: "code_hash" | "voucher_id", value: string) =>
  query<VoucherBalance>(
    `select voucher_id as "voucherId", valid_until as "validUntil", (value_rupiah
       + (select coalesce(sum(amount_rupiah), 0) from voucher_credit c
           where c.voucher_id = v.voucher_id)
       - (select coalesce(sum(amount_rupiah), 0) from voucher_part p
           where p.voucher_id = v.voucher_id and state <> 'released'))::bigint as "balanceRupiah"
     from voucher v where ${column} = $1`,
    [value],
  );

const findPart = async (query: Query, sale: VoucherSale): Promise<Part | null> => {
  const [part] = await query<Part>(
    `select voucher_id as "voucherId", amount_rupiah as "amountRupiah", state from voucher_part
     where kiosk_id = $1 and sale_id = $2 for update`,
    [sale.kioskId, sale.saleId],
  );
  return part ?? null;
};

/** False when the sale has a part already. */
const insertPart = async (query: Query, sale: VoucherSale, part: Part): Promise<boolean> => {
  const inserted = await query(
    `insert into voucher_part (kiosk_id, sale_id, voucher_id, amount_rupiah, state, changed_at_ms)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [sale.kioskId, sale.saleId, part.voucherId, part.amountRupiah, part.state, sale.nowMs],
  );
  return inserted.length > 0;
};

const changePart = async (query: Query, sale: VoucherSale, state: PartState): Promise<void> => {
  await query(
    `update voucher_part set state = $3, changed_at_ms = $4
     where kiosk_id = $1 and sale_id = $2 and state <> $3`,
    [sale.kioskId, sale.saleId, state, sale.nowMs],
  );
};
