import { replayProjections } from "../../db/kiosk/replay-projections.ts";
import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { dumpProjections } from "../support/dump-projections.ts";
import type { Violations } from "./violations.ts";

/** Law 10 at the end: the chain holds, and the facts alone tell what the projections say. */
export const checkHistory = (db: SqliteDatabase, violations: Violations): void => {
  const chain = verifyChain(db);
  if (!chain.ok) violations.report(10, `the chain is broken: ${JSON.stringify(chain.error)}`);
  const before = JSON.stringify(dumpProjections(db));
  replayProjections(db);
  if (JSON.stringify(dumpProjections(db)) !== before) {
    violations.report(10, "a replay of the facts gives other projections");
  }
};
