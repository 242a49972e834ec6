import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/** Goods of late money that wait at the machine until their code is typed or their time is over. */
export const createPickUpProjection = (db: SqliteDatabase): Projection => {
  const promise = db.prepare<[saleId: string, position: number, until: string]>(`
    INSERT INTO pick_up (sale_id, position, until, is_opened) VALUES (?, ?, ?, 0)
    ON CONFLICT DO UPDATE SET until = excluded.until, is_opened = 0
  `);
  const open = db.prepare<[saleId: string]>("UPDATE pick_up SET is_opened = 1 WHERE sale_id = ?");

  return (fact, { position }) => {
    if (fact.kind === "pick-up-promised") promise.run(fact.saleId, position, fact.until);
    if (fact.kind === "pick-up-opened") open.run(fact.saleId);
  };
};
