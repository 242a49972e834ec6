import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { type Clock, sleep } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createJournal, type KioskJournal } from "../../db/kiosk/journal.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import { LOCKS_PER_BOARD } from "../../hardware/locker-board/protocol.ts";
import { readEnrolment } from "../../lapas-client/kiosk-identity.ts";
import type { KioskConfig } from "../config.ts";
import { type Devices, openDevices } from "../devices.ts";
import { createSystemClock } from "../system-clock.ts";
import { createSystemIds } from "../system-ids.ts";

/** The machine in the hands of the command line: its lines, and its journal where it has one. */
export interface OpenMachine extends Omit<Devices, "signs"> {
  readonly config: KioskConfig;
  /** Null before the machine was enrolled: there are no goods and no books yet. */
  readonly journal: KioskJournal | null;
  /** The plan of the machine; without one, every lock of the configured boards. */
  readonly slots: readonly Slot[];
  /** What the lines complained of, newest last. */
  readonly complaints: readonly string[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly close: () => void;
}

/** Boards and printer answer within this after their lines were opened. */
const SETTLE_MS = 3_500;

/** Takes the data folder and the lines, or says who has them. */
export const openMachine = async (config: KioskConfig): Promise<Result<OpenMachine, string>> => {
  const clock = createSystemClock(() => null);
  const ids = createSystemIds();
  const books = openBooks(config.dataDir, clock, ids);
  if (!books.ok) return books;
  const { journal, close } = books.value;
  const slots = journal?.books.snapshot()?.slots ?? locksOf(config);
  const complaints: string[] = [];
  const { signs: _, ...devices } = openDevices(
    config,
    clock,
    () => slots,
    (line) => complaints.push(line),
  );
  await sleep(clock, SETTLE_MS);
  const held = complaints.find((line) => /cannot lock|temporarily unavailable/i.test(line));
  if (held) {
    close();
    return err(`another program holds a line: ${held}`);
  }
  return ok({ ...devices, config, journal, slots, complaints, clock, ids, close });
};

interface Books {
  readonly journal: KioskJournal | null;
  readonly close: () => void;
}

const openBooks = (dataDir: string, clock: Clock, ids: Ids): Result<Books, string> => {
  const path = join(dataDir, "kiosk.db");
  const enrolment = readEnrolment(dataDir);
  if (!enrolment.ok) return err(enrolment.error.reason);
  if (!existsSync(path) || !enrolment.value) {
    return ok({ journal: null, close: () => undefined });
  }
  const opened = openKioskDatabase(path);
  if (!opened.ok) {
    return opened.error.kind === "database.in-use"
      ? err(
          `the kiosk service runs on ${dataDir} and holds its lines: use the tools on its screen, or stop it first (systemctl stop pojokpas-kiosk)`,
        )
      : err(`the journal in ${dataDir} cannot be opened: ${JSON.stringify(opened.error)}`);
  }
  const db = opened.value;
  const journal = createJournal({ db, clock, ids, identity: enrolment.value });
  return ok({ journal, close: () => db.close() });
};

const locksOf = (config: KioskConfig): readonly Slot[] =>
  Object.keys(config.lockerBoards).flatMap((board) =>
    Array.from({ length: LOCKS_PER_BOARD }, (_, index) => placeAt("locker", board, index + 1)),
  );

/** A place that is in no plan: it holds nothing that anybody sells. */
export const placeAt = (kind: Slot["kind"], board: string, channel: number): Slot => ({
  slotId: `${board}/${channel}`,
  kind,
  label: `${board}/${channel}`,
  cabinet: board,
  board,
  channel,
  capacity: 1,
  sku: "",
  variantId: null,
});
