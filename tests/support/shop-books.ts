import { Client } from "pg";
import * as z from "zod";
import type { FactKind } from "../../core/journal/fact.ts";
import { until } from "./until.ts";

const Fact = z.object({
  seq: z.coerce.number(),
  kind: z.string(),
  payload: z.instanceof(Buffer).transform((bytes): unknown => JSON.parse(bytes.toString("utf8"))),
});
export type HubFact = z.infer<typeof Fact>;

const Sale = z.object({
  saleId: z.string(),
  orderCode: z.string(),
  receiptNumber: z.string().nullable(),
  state: z.string(),
  closed: z.boolean(),
  totalRupiah: z.coerce.number(),
  paidRupiah: z.coerce.number(),
  deliveredRupiah: z.coerce.number(),
  refundOwedRupiah: z.coerce.number(),
});
export type HubSale = z.infer<typeof Sale>;

/** The lapas database, read from outside by plain SQL. */
export interface ShopBooks {
  /** Waits until the hub has the sale and nothing more will happen to it at the machine. */
  readonly closedSale: (orderCode: string) => Promise<HubSale>;
  /** A sale's facts so far, in the order of the journal. */
  readonly factsOf: (orderCode: string) => Promise<readonly HubFact[]>;
  /** All facts of a kind, in the order of the journal. */
  readonly factsOfKind: (kind: FactKind) => Promise<readonly HubFact[]>;
  /** What is wrong with the journals and the money at the hub; empty when all is well. */
  readonly faults: () => Promise<readonly string[]>;
  readonly payments: (saleId: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Every fact the hub has, by the hash that names it and all before it. */
  readonly hashes: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export const openShopBooks = async (databaseUrl: string): Promise<ShopBooks> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> =>
    (await client.query(sql, [...values])).rows;

  return {
    closedSale: async (orderCode) => {
      let seen: HubSale | null = null;
      return until(
        `the hub has sale ${orderCode} closed`,
        async () => {
          const [row] = await ask(SALE, [orderCode]);
          seen = row ? Sale.parse(row) : null;
          return seen?.closed === true && seen;
        },
        { seen: () => JSON.stringify(seen) },
      );
    },
    factsOf: async (orderCode) => z.array(Fact).parse(await ask(FACTS, [orderCode])),
    factsOfKind: async (kind) =>
      z
        .array(Fact)
        .parse(
          await ask("select seq, kind, payload from fact where kind = $1 order by seq", [kind]),
        ),
    payments: async (saleId) =>
      z.array(z.record(z.string(), z.unknown())).parse(await ask(PAYMENTS, [saleId])),
    faults: async () => {
      const rows = await ask(FAULTS);
      return z
        .array(z.object({ fault: z.string() }))
        .parse(rows)
        .map(({ fault }) => fault);
    },
    hashes: async () => {
      const rows = await ask("select encode(hash, 'hex') as hash from fact order by seq");
      return z
        .array(z.object({ hash: z.string() }))
        .parse(rows)
        .map(({ hash }) => hash);
    },
    close: () => client.end(),
  };
};

const SALE = `
  select sale_id as "saleId", order_code as "orderCode", receipt_number as "receiptNumber", state,
    closed, total_rupiah as "totalRupiah", paid_rupiah as "paidRupiah",
    delivered_rupiah as "deliveredRupiah", refund_owed_rupiah as "refundOwedRupiah"
  from sale where order_code = $1`;

const FACTS = `
  select seq, kind, payload from fact
  where subject in (select sale_id from sale where order_code = $1) order by seq`;

const PAYMENTS = `
  select amount_rupiah::int as "amountRupiah", receipt_number as "receiptNumber", stray_reason as "strayReason"
  from payment where sale_id = $1`;

/** One row a fault: a gap, a broken chain, an unread fact, an alarm, money that does not add up. */
const FAULTS = `
  select 'journal ' || journal_id || ' has ' || count(*) || ' facts up to ' || max(seq) as fault
    from fact group by journal_id having count(*) <> max(seq) or min(seq) <> 1
  union all
  select 'fact ' || later.seq || ' does not follow the one before' from fact later
    join fact earlier on earlier.journal_id = later.journal_id and earlier.seq = later.seq - 1
    where later.prev_hash <> earlier.hash
  union all
  select 'fact ' || seq || ' (' || kind || ') is ' || interpretation from fact
    where interpretation <> 'done'
  union all
  select 'alarm ' || kind || ' ' || detail from alarm
  union all
  (select 'a second journal ' || journal_id from journal offset 1)
  union all
  select 'sale ' || order_code || ': ' || paid_rupiah || ' paid, ' || delivered_rupiah
      || ' delivered, ' || refund_owed_rupiah || ' owed' from sale
    where closed and paid_rupiah <> delivered_rupiah + refund_owed_rupiah
  union all
  select 'receipt number ' || receipt_number || ' twice' from payment
    group by receipt_number having count(*) > 1
  union all
  select 'the bank''s payment ' || provider_id || ' is not in the books' from charge_payment
    where provider_id not in (select provider_id from payment)`;
