import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";

const Row = z.object({
  journalId: z.string(),
  seq: z.int(),
  kind: z.string(),
  subject: z.string(),
  hash: z.string(),
});
export type DiskFact = z.infer<typeof Row>;

/** What a killed kiosk service left on its disk, read from a copy: the folder stays as it was. */
export const readDeadKioskJournal = (shopDataDir: string): readonly DiskFact[] => {
  const copy = mkdtempSync(join(tmpdir(), "dead-kiosk-"));
  try {
    for (const name of ["kiosk.db", "kiosk.db-wal"]) {
      cpSync(join(shopDataDir, "kiosk", name), join(copy, name));
    }
    const db = openKioskDatabase(join(copy, "kiosk.db"));
    if (!db.ok) throw new Error(JSON.stringify(db.error));
    const rows = db.value.prepare(FACTS).all();
    db.value.close();
    return z.array(Row).parse(rows);
  } finally {
    rmSync(copy, { recursive: true });
  }
};

/** The facts of the sale it was busy with. */
export const lastSaleOf = (facts: readonly DiskFact[]): readonly string[] => {
  const last = facts.findLast(({ kind }) => kind === "order-placed");
  return facts.filter(({ subject }) => subject === last?.subject).map(({ kind }) => kind);
};

const FACTS = `
  select journal_id as journalId, seq, kind, subject, lower(hex(hash)) as hash
  from fact order by position`;
