import type { StoredFact } from "../../core/journal/fact.ts";
import { type Database, openDatabase } from "../../db/lapas/database.ts";
import { createJournalStore } from "../../db/lapas/journal-store.ts";
import { createKioskStore } from "../../db/lapas/kiosk-store.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { createFactWriter } from "./fact-writer.ts";

/** The journals of a database with nothing derived from them but by `startDerivation`. */
export const openJournalStand = (databaseUrl: string) => {
  const clock = createVirtualClock();
  const database: Database = openDatabase({ databaseUrl, onConnectionLost: () => {} });
  const journals = createJournalStore(database, { onStored: () => {} });
  const kiosks = createKioskStore(database);
  let enrolled = 0;

  /** A kiosk with a journal whose first fact the hub has. */
  const openJournal = async () => {
    const number = ++enrolled;
    const kioskId = `kiosk-${number}`;
    const codeHash = Buffer.from(kioskId);
    const machineCode = `M0${number}`;
    const nowMs = clock.nowMs();
    await kiosks.addCode({ codeHash, machineCode, expiresAtMs: nowMs + 1_000 });
    await kiosks.enrol({ codeHash, publicKey: codeHash, newKioskId: kioskId, nowMs });
    const writer = createFactWriter(`journal-${number}`);
    writer.add({ kind: "journal-opened", kioskId, machineCode });
    const send = (facts: readonly StoredFact[]) =>
      journals.ingest({ kioskId, journalId: writer.journalId, facts, nowMs: clock.nowMs() });
    await send(writer.facts());
    return { kioskId, writer, send };
  };

  return { clock, database, journals, openJournal, close: database.close };
};
export type JournalStand = ReturnType<typeof openJournalStand>;
export type OpenedJournal = Awaited<ReturnType<JournalStand["openJournal"]>>;
