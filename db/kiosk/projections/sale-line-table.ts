import type { OrderLine } from "../../../core/sale/sale-facts.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

export type LineMoneyState =
  | "ordered"
  | "to-deliver"
  /** Proven not delivered: a twin slot may still serve it. */
  | "not-delivered"
  /** Made to order, with its code, not redeemed yet. */
  | "to-collect"
  | "in-flight"
  | "unknown"
  | "delivered"
  | "refund-owed";

/** What a line costs and where that money is. */
export interface LineMoney {
  readonly saleId: string;
  readonly lineId: string;
  readonly priceRupiah: number;
  readonly state: LineMoneyState;
}

export interface SaleLineTable {
  readonly insert: (saleId: string, orderedOn: string, line: OrderLine) => void;
  readonly find: (saleId: string, lineId: string) => LineMoney | null;
  readonly ofSale: (saleId: string) => readonly LineMoney[];
  readonly setState: (line: LineMoney, state: LineMoneyState) => void;
}

export const createSaleLineTable = (db: SqliteDatabase): SaleLineTable => {
  const columns =
    "sale_id AS saleId, line_id AS lineId, price_rupiah AS priceRupiah, state AS state";
  const insert = db.prepare<{
    saleId: string;
    lineId: string;
    sku: string;
    orderedOn: string;
    unitPriceRupiah: number;
  }>(`
    INSERT INTO sale_line (sale_id, line_id, sku, ordered_on, price_rupiah, state)
    VALUES (@saleId, @lineId, @sku, @orderedOn, @unitPriceRupiah, 'ordered')
    ON CONFLICT DO NOTHING
  `);
  const find = db.prepare<[saleId: string, lineId: string], LineMoney>(
    `SELECT ${columns} FROM sale_line WHERE sale_id = ? AND line_id = ?`,
  );
  const ofSale = db.prepare<[saleId: string], LineMoney>(
    `SELECT ${columns} FROM sale_line WHERE sale_id = ? ORDER BY line_id`,
  );
  const setState = db.prepare<[state: LineMoneyState, saleId: string, lineId: string]>(
    "UPDATE sale_line SET state = ? WHERE sale_id = ? AND line_id = ?",
  );

  return {
    insert: (saleId, orderedOn, { lineId, sku, unitPriceRupiah }) => {
      insert.run({ saleId, lineId, sku, orderedOn, unitPriceRupiah });
    },
    find: (saleId, lineId) => find.get(saleId, lineId) ?? null,
    ofSale: (saleId) => ofSale.all(saleId),
    setState: (line, state) => {
      setState.run(state, line.saleId, line.lineId);
    },
  };
};
