import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Clock } from "../../core/ports/clock.ts";
import type { CopyError, JournalCopies, JournalCopy } from "../../core/ports/journal-copies.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { backUp, UNFINISHED } from "./back-up.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

export interface JournalCopiesOptions {
  readonly db: SqliteDatabase;
  readonly clock: Clock;
  readonly machineCode: string;
  /** A folder that is there already, best on another disk; null keeps no copies. */
  readonly place: { readonly folder: string; readonly keep: number } | null;
}

/**
 * Copies of the running journal as files `M01-20261125T000500Z.db`: machine and time (UTC). Other files in
 * the folder, those of other machines among them, are left alone. The folder is never made: where a
 * stick is not plugged in, its place must not fill the machine's own disk.
 */
export const createJournalCopies = ({
  db,
  clock,
  machineCode,
  place,
}: JournalCopiesOptions): JournalCopies => {
  const prefix = `${machineCode}-`;
  let last = place ? newestIn(place.folder, prefix) : null;
  let problem: CopyError["kind"] | null = null;
  let running: Promise<Result<JournalCopy, CopyError>> | null = null;

  const copyInto = async (folder: string): Promise<Result<JournalCopy, CopyError>> => {
    if (!isFolder(folder)) return err({ kind: "copy.folder-missing" });
    const madeAtMs = clock.nowMs();
    const name = copyName(prefix, madeAtMs);
    try {
      removeUnfinished(folder, prefix);
      const checked = await backUp(db, join(folder, name));
      if (checked.ok) return ok({ name, madeAtMs, facts: checked.value.facts });
      return err({ kind: "copy.unsound", reason: checked.error.reason });
    } catch (error) {
      return err(copyError(error));
    } finally {
      removeUnfinished(folder, prefix);
    }
  };

  const copyOnce = async (): Promise<Result<JournalCopy, CopyError>> => {
    if (!place) return err({ kind: "copy.not-set" });
    const copied = await copyInto(place.folder);
    problem = copied.ok ? null : copied.error.kind;
    if (!copied.ok) return copied;
    last = copied.value;
    prune(place.folder, prefix, place.keep);
    return copied;
  };

  return {
    isSet: () => place !== null,
    last: () => last,
    problem: () => problem,
    // Whoever asks while one is being made gets that one.
    copy: () => {
      running ??= copyOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const copyName = (prefix: string, madeAtMs: number): string =>
  `${prefix}${new Date(madeAtMs).toISOString().replaceAll(/[-:]|\.\d+/g, "")}.db`;

const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;

/** When a copy of this name was made; null for any other file. */
const madeAtMsOf = (name: string, prefix: string): number | null => {
  const stamp = name.startsWith(prefix) ? STAMP.exec(name) : null;
  if (!stamp || name !== `${prefix}${stamp[0]}`) return null;
  const [, year, month, day, hour, minute, second] = stamp;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/** Newest first. */
const copiesIn = (folder: string, prefix: string): readonly Omit<JournalCopy, "facts">[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const madeAtMs = madeAtMsOf(name, prefix);
      return madeAtMs === null ? [] : { name, madeAtMs };
    })
    .toSorted((one, other) => other.madeAtMs - one.madeAtMs);

const newestIn = (folder: string, prefix: string): JournalCopy | null => {
  if (!isFolder(folder)) return null;
  for (const copy of copiesIn(folder, prefix)) {
    const facts = countFacts(join(folder, copy.name));
    if (facts !== null) return { ...copy, facts };
  }
  return null;
};

/** Null for a file that cannot be read as a journal. */
const countFacts = (path: string): number | null => {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return db.prepare<[], number | null>("SELECT max(position) FROM fact").pluck().get() ?? null;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
};

const removeUnfinished = (folder: string, prefix: string) => {
  if (!isFolder(folder)) return;
  for (const name of readdirSync(folder)) {
    // SQLite's own file beside a copy under way goes with it.
    if (name.startsWith(prefix) && name.includes(`.db${UNFINISHED}`)) {
      rmSync(join(folder, name), { force: true });
    }
  }
};

/** A folder that cannot be tidied up keeps a copy too many: nothing is lost by it. */
const prune = (folder: string, prefix: string, keep: number) => {
  try {
    for (const { name } of copiesIn(folder, prefix).slice(keep)) rmSync(join(folder, name));
  } catch {
    return;
  }
};

const copyError = (error: unknown): CopyError => {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : null;
  const isFull = code === "SQLITE_FULL" || code === "ENOSPC";
  return isFull ? { kind: "copy.disk-full" } : { kind: "copy.failed", reason };
};
