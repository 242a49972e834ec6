import { createFactTable } from "./fact-table.ts";
import { createProjections } from "./projections/projections.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { storageFailure } from "./storage-failure.ts";

/** Tables that are emptied and built anew from the facts. */
export const PROJECTION_TABLES = [
  "adopted_snapshot",
  "slot",
  "slot_stock",
  "hold",
  "packet_counter",
  "sale",
  "voucher_part",
  "pick_up",
  "charge",
  "sale_line",
  "attempt",
  "test_vend",
  "refund_owed",
  "day_total",
  "day_bucket",
] as const;

const PAGE = 500;

/**
 * Rebuilds every projection from the facts, in one transaction, and declares them sound. Throws, and
 * changes nothing, when a fact still cannot be projected.
 */
export const replayProjections = (db: SqliteDatabase): void => {
  const facts = createFactTable(db);
  const projections = createProjections(db);
  const rebuild = db.transaction(() => {
    for (const table of PROJECTION_TABLES) db.exec(`DELETE FROM ${table}`);
    let page = facts.after(0, PAGE);
    while (page.length > 0) {
      for (const fact of page) projections.apply(fact);
      page = facts.after(page.at(-1)?.position ?? 0, PAGE);
    }
    projections.markSound();
  });
  rebuild.immediate();
};

/**
 * Replays after a failed projection. When that fails too the books stay unsound, with the reason on
 * disk: facts are still written, nothing new is sold, and the next start tries again.
 */
export const repairProjections = (db: SqliteDatabase): void => {
  try {
    replayProjections(db);
  } catch (error) {
    if (storageFailure(error)) throw error;
    createProjections(db).markUnsound(String(error));
  }
};
