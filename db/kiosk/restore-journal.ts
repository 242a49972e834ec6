import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { checkJournalFile, type SoundJournal } from "./check-journal-file.ts";
import { createJournal } from "./journal.ts";
import { KIOSK_MIGRATIONS } from "./kiosk-migrations.ts";
import { openKioskDatabase } from "./open-kiosk-database.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

export type RestoreError =
  /** The copy cannot be relied on; nothing was touched. */
  | { readonly kind: "restore.copy-unsound"; readonly reason: string }
  /** The copy was written by a newer program than this one. */
  | { readonly kind: "restore.copy-newer" }
  /** The data folder belongs to another machine than the copy. */
  | {
      readonly kind: "restore.other-machine";
      readonly copyKioskId: string;
      readonly folderKioskId: string;
    }
  /** A kiosk service, or another program, holds the data folder. */
  | { readonly kind: "restore.in-use" }
  /** The journal in the folder is sound and knows at least as much: restoring would forget facts. */
  | { readonly kind: "restore.would-forget"; readonly here: number; readonly inCopy: number }
  | { readonly kind: "restore.unusable"; readonly reason: string };

export interface Restored {
  readonly journal: SoundJournal;
  /** Where the journal that was there before lies now; null when there was none. */
  readonly replaced: string | null;
}

export interface RestoreOptions {
  readonly copy: string;
  readonly dataDir: string;
  /** The machine that the data folder is enrolled as; null when it is not enrolled. */
  readonly folderKioskId: string | null;
  /** Says yes to forgetting facts that the folder has and the copy does not. */
  readonly mayForget: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Puts a copy in the place of a data folder's journal, with a last fact that says so and stops every
 * slot until it was counted. What was there is moved aside and never deleted. The hub may know facts that
 * the copy does not: its line then tells of a fork and sends nothing.
 */
export const restoreJournal = async (
  options: RestoreOptions,
): Promise<Result<Restored, RestoreError>> => {
  const { copy, dataDir, folderKioskId, mayForget } = options;
  const checked = await checkJournalFile(copy);
  if (!checked.ok) return err({ kind: "restore.copy-unsound", reason: checked.error.reason });
  const journal = checked.value;
  if (journal.schemaVersion > (KIOSK_MIGRATIONS.at(-1)?.version ?? 0)) {
    return err({ kind: "restore.copy-newer" });
  }
  if (folderKioskId !== null && folderKioskId !== journal.kioskId) {
    const copyKioskId = journal.kioskId;
    return err({ kind: "restore.other-machine", copyKioskId, folderKioskId });
  }

  const path = join(dataDir, "kiosk.db");
  const held = holdFolder(path);
  if (!held.ok) return held;
  try {
    const here = held.value ? factsIn(held.value) : 0;
    if (here >= journal.facts && here > 0 && !mayForget) {
      return err({ kind: "restore.would-forget", here, inCopy: journal.facts });
    }
    // All of it in the one file: what stands beside it may go without taking a fact along.
    held.value?.pragma("wal_checkpoint(TRUNCATE)");
    const incoming = prepare(options, journal, path);
    return incoming.ok ? ok({ journal, replaced: putInPlace(options, path) }) : incoming;
  } catch (error) {
    return unusable(String(error));
  } finally {
    held.value?.close();
  }
};

/** Keeps every service off the folder meanwhile; null where there is no journal, or a damaged one. */
const holdFolder = (path: string): Result<SqliteDatabase | null, RestoreError> => {
  if (!existsSync(path)) return ok(null);
  const opened = openKioskDatabase(path);
  if (opened.ok) return opened;
  switch (opened.error.kind) {
    case "database.damaged":
      return ok(null);
    case "database.in-use":
      return err({ kind: "restore.in-use" });
    default:
      return unusable(JSON.stringify(opened.error));
  }
};

const factsIn = (db: SqliteDatabase): number =>
  db.prepare<[], number | null>("SELECT max(position) FROM fact").pluck().get() ?? 0;

/** Files SQLite may keep beside a database. */
const BESIDE = ["-wal", "-shm", "-journal"] as const;

const incomingOf = (path: string): string => `${path}.restoring`;

/** The copy on this disk, brought up to this program and told that it was restored. */
const prepare = (
  { copy, dataDir, clock, ids }: RestoreOptions,
  { kioskId, machineCode, facts }: SoundJournal,
  path: string,
): Result<void, RestoreError> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const incoming = incomingOf(path);
  for (const ending of ["", ...BESIDE]) rmSync(`${incoming}${ending}`, { force: true });
  copyFileSync(copy, incoming);
  const opened = openKioskDatabase(incoming);
  if (!opened.ok) return unusable(JSON.stringify(opened.error));
  const db = opened.value;
  try {
    const journal = createJournal({ db, clock, ids, identity: { kioskId, machineCode } });
    const told = journal.commit(() => [{ kind: "journal-restored", facts, by: "technician" }]);
    return told.ok ? ok(undefined) : unusable(JSON.stringify(told.error));
  } finally {
    db.close();
  }
};

const unusable = (reason: string): Result<never, RestoreError> =>
  err({ kind: "restore.unusable", reason });

/**
 * The copy is whole on this disk before it takes the place, and takes it in one step: whoever looks
 * finds the old journal or the new one, never an empty place to begin another life in.
 */
const putInPlace = ({ dataDir, clock }: RestoreOptions, path: string): string | null => {
  const incoming = incomingOf(path);
  sync(incoming);
  const aside = `${path}.replaced-${new Date(clock.nowMs()).toISOString().replaceAll(/[-:]|\.\d+/g, "")}`;
  const wasThere = existsSync(path);
  if (wasThere) linkSync(path, aside);
  for (const ending of BESIDE) {
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
  }
  renameSync(incoming, path);
  sync(dataDir);
  return wasThere ? aside : null;
};

const sync = (path: string) => {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
