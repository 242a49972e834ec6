import type { OrderLine } from "../../../core/sale/sale-facts.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

export type LineMoneyState =
  | "ordered"
  | "to-deliver"
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
  readonly insert: (saleId: string, line: OrderLine) => void;
  readonly find: (saleId: string, lineId: string) => LineMoney | null;
  /** Lines of the sale no payment has been assigned to. */
  readonly ordered: (saleId: string) => readonly LineMoney[];
  readonly setState: (line: LineMoney, state: LineMoneyState) => void;
}

export const createSaleLineTable = (db: SqliteDatabase): SaleLineTable => {
  const columns =
    "sale_id AS saleId, line_id AS lineId, price_rupiah AS priceRupiah, state AS state";
  const insert = db.prepare<[saleId: string, lineId: string, priceRupiah: number]>(`
    INSERT INTO sale_line (sale_id, line_id, price_rupiah, state) VALUES (?, ?, ?, 'ordered')
    ON CONFLICT DO NOTHING
  `);
  const find = db.prepare<[saleId: string, lineId: string], LineMoney>(
    `SELECT ${columns} FROM sale_line WHERE sale_id = ? AND line_id = ?`,
  );
  const ordered = db.prepare<[saleId: string], LineMoney>(
    `SELECT ${columns} FROM sale_line WHERE sale_id = ? AND state = 'ordered' ORDER BY line_id`,
  );
  const setState = db.prepare<[state: LineMoneyState, saleId: string, lineId: string]>(
    "UPDATE sale_line SET state = ? WHERE sale_id = ? AND line_id = ?",
  );

  return {
    insert: (saleId, line) => {
      insert.run(saleId, line.lineId, line.unitPriceRupiah);
    },
    find: (saleId, lineId) => find.get(saleId, lineId) ?? null,
    ordered: (saleId) => ordered.all(saleId),
    setState: (line, state) => {
      setState.run(state, line.saleId, line.lineId);
    },
  };
};
