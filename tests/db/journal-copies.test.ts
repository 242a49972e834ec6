import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Ids } from "../../core/ports/ids.ts";
import { checkJournalFile } from "../../db/kiosk/check-journal-file.ts";
import { createJournalCopies } from "../../db/kiosk/journal-copies.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import { restoreJournal } from "../../db/kiosk/restore-journal.ts";
import { createCountingIds } from "../support/counting-ids.ts";
import { openTestJournal, type TestJournal } from "../support/open-journal.ts";
import { count, load } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const DAY_MS = 24 * 60 * 60_000;

let root: string;
let folder: string;
let dataDir: string;
let clock: ReturnType<typeof createVirtualClock>;
let ids: Ids;
let disk: TestJournal;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pojokpas-copies-"));
  folder = join(root, "stick");
  dataDir = join(root, "data");
  mkdirSync(folder);
  mkdirSync(dataDir);
  clock = createVirtualClock();
  ids = createCountingIds();
  disk = openTestJournal({
    clock,
    ids,
    snapshot: createTestSnapshot(),
    path: join(dataDir, "kiosk.db"),
  });
  disk.journal.commit(() => [load("s11", "roti", 4), load("s12", "roti", 4)]);
});
afterEach(() => {
  if (disk.db.open) disk.db.close();
  rmSync(root, { recursive: true, force: true });
});

const copiesIn = (place: string | null = folder, keep = 3) =>
  createJournalCopies({
    db: disk.db,
    clock,
    machineCode: "M01",
    place: place === null ? null : { folder: place, keep },
  });

/** The only copy in the folder. */
const onlyCopy = () => join(folder, readdirSync(folder)[0] ?? "");

const restore = (changes: Partial<Parameters<typeof restoreJournal>[0]> = {}) =>
  restoreJournal({
    copy: onlyCopy(),
    dataDir,
    folderKioskId: "kiosk-1",
    mayForget: false,
    clock,
    ids,
    ...changes,
  });

const RESTORER = fileURLToPath(new URL("../support/restore-killed.ts", import.meta.url));

/** In a process of its own; false when it had fewer steps than that and ended well. */
const restoreKilledAt = (step: number, copy: string): boolean => {
  const { signal, status } = spawnSync(process.execPath, [RESTORER, String(step), copy, dataDir]);
  expect(signal ?? status).toSatisfy((end) => end === "SIGKILL" || end === 0);
  return signal === "SIGKILL";
};

describe("a copy", () => {
  test("is one whole file, checked to its last fact, while the journal goes on", async () => {
    const copies = copiesIn();
    const copied = await copies.copy();
    disk.journal.commit(() => [count("s11", 2)]);
    expect(copied).toEqual({ ok: true, value: copies.last() });
    expect(readdirSync(folder)).toEqual([copies.last()?.name]);
    expect(await checkJournalFile(onlyCopy())).toMatchObject({
      ok: true,
      value: { machineCode: "M01", kioskId: "kiosk-1", facts: 4 },
    });
  });

  test("asked for twice at once is made once", async () => {
    const copies = copiesIn();
    const both = await Promise.all([copies.copy(), copies.copy()]);
    expect(both[0]).toBe(both[1]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("beyond those kept is removed, and only of this machine", async () => {
    writeFileSync(join(folder, "M02-20200101T000000Z.db"), "another machine's");
    writeFileSync(join(folder, "letters.txt"), "somebody's");
    const copies = copiesIn(folder, 2);
    for (let day = 0; day < 4; day++) {
      await copies.copy();
      clock.skip(DAY_MS);
    }
    const names = readdirSync(folder);
    expect(names.filter((name) => name.startsWith("M01-"))).toHaveLength(2);
    expect(names).toContain("M02-20200101T000000Z.db");
    expect(names).toContain("letters.txt");
    expect(names).toContain(copies.last()?.name);
  });

  test("made before a restart is known after it", async () => {
    await copiesIn().copy();
    expect(copiesIn().last()).toMatchObject({ facts: 4 });
  });

  test("is not made into a folder that is not there, and the folder is not made", async () => {
    const copies = copiesIn(join(root, "no-stick"));
    expect(await copies.copy()).toEqual({ ok: false, error: { kind: "copy.folder-missing" } });
    expect(existsSync(join(root, "no-stick"))).toBe(false);
    expect(copies.problem()).toBe("copy.folder-missing");
  });

  test("without a place is refused, and no problem", async () => {
    const copies = copiesIn(null);
    expect(copies.isSet()).toBe(false);
    expect(await copies.copy()).toEqual({ ok: false, error: { kind: "copy.not-set" } });
  });

  test("on a full disk is told, leaves nothing behind, and the journal goes on", async () => {
    const backup = disk.db.backup.bind(disk.db);
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    disk.db.backup = async (path, options) => {
      await backup(path, options);
      throw full;
    };
    const copies = copiesIn();
    expect(await copies.copy()).toEqual({ ok: false, error: { kind: "copy.disk-full" } });
    expect(copies.problem()).toBe("copy.disk-full");
    expect(readdirSync(folder)).toEqual([]);
    expect(disk.journal.commit(() => [count("s11", 1)]).ok).toBe(true);
    disk.db.backup = backup;
    await copies.copy();
    expect(copies.problem()).toBeNull();
  });

  test("that was damaged on its way does not count and is removed", async () => {
    const backup = disk.db.backup.bind(disk.db);
    disk.db.backup = async (path, options) => {
      const done = await backup(path, options);
      const copy = openKioskDatabase(path);
      if (!copy.ok) throw new Error(copy.error.kind);
      copy.value.exec("DROP TRIGGER fact_is_never_changed");
      copy.value.exec("UPDATE fact SET payload = CAST('{}' AS BLOB) WHERE position = 3");
      copy.value.close();
      return done;
    };
    const copies = copiesIn();
    expect(await copies.copy()).toMatchObject({ ok: false, error: { kind: "copy.unsound" } });
    expect(readdirSync(folder)).toEqual([]);
    expect(copies.last()).toBeNull();
  });

  test("that a power cut left half made is swept away by the next one", async () => {
    writeFileSync(join(folder, "M01-20261123T170500Z.db.part"), "half");
    await copiesIn().copy();
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
  });
});

describe("restoring", () => {
  const loseJournal = () => {
    disk.db.close();
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name));
  };

  test("puts the copy in the place of a lost journal; every slot waits to be counted", async () => {
    await copiesIn().copy();
    loseJournal();
    expect(await restore()).toMatchObject({
      ok: true,
      value: { journal: { facts: 4 }, replaced: null },
    });
    disk = openTestJournal({ clock, ids, path: join(dataDir, "kiosk.db") });
    expect(disk.journal.lastSeq()).toBe(5);
    expect(disk.journal.books.stock().every(({ inDoubt }) => inDoubt)).toBe(true);
    expect(disk.journal.books.stock().find(({ slotId }) => slotId === "s11")?.units).toBe(4);
    disk.journal.commit(() => [count("s11", 3)]);
    expect(disk.journal.books.stock().find(({ slotId }) => slotId === "s11")).toMatchObject({
      units: 3,
      inDoubt: false,
    });
  });

  test("moves a damaged journal aside and deletes nothing", async () => {
    await copiesIn().copy();
    disk.db.close();
    writeFileSync(join(dataDir, "kiosk.db"), "not a database any more, by a disk that died");
    const restored = await restore();
    const replaced = restored.ok ? (restored.value.replaced ?? "") : "";
    expect(readFileSync(replaced, "utf8")).toContain("by a disk that died");
  });

  test("killed at any of its steps leaves a journal in its place, the old one or the new one", async () => {
    await copiesIn().copy();
    const copy = onlyCopy();
    disk.journal.commit(() => [count("s11", 3)]);
    disk.db.close();
    const old = readFileSync(join(dataDir, "kiosk.db"));
    let step = 0;
    for (let isKilled = true; isKilled; step++) {
      for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name));
      writeFileSync(join(dataDir, "kiosk.db"), old);
      isKilled = restoreKilledAt(step, copy);
      const found = await checkJournalFile(join(dataDir, "kiosk.db"));
      expect(found.ok && found.value.facts).toBe(5);
      disk = openTestJournal({ clock, ids, path: join(dataDir, "kiosk.db") });
      const units = disk.journal.books.stock().find(({ slotId }) => slotId === "s11")?.units;
      expect(units).toBe(isKilled ? 3 : 4);
      disk.db.close();
    }
    expect(step).toBeGreaterThan(2);
  });

  test("is refused while a kiosk service holds the folder", async () => {
    await copiesIn().copy();
    expect(await restore()).toEqual({ ok: false, error: { kind: "restore.in-use" } });
  });

  test("is refused over a sound journal that knows as much or more, unless told to forget", async () => {
    await copiesIn().copy();
    disk.journal.commit(() => [count("s11", 2)]);
    disk.db.close();
    expect(await restore()).toEqual({
      ok: false,
      error: { kind: "restore.would-forget", here: 5, inCopy: 4 },
    });
    expect(await restore({ mayForget: true })).toMatchObject({ ok: true });
  });

  test("is refused to another machine", async () => {
    await copiesIn().copy();
    loseJournal();
    expect(await restore({ folderKioskId: "kiosk-9" })).toMatchObject({
      ok: false,
      error: { kind: "restore.other-machine", copyKioskId: "kiosk-1" },
    });
  });

  test("of a copy that was cut short is refused, and nothing is touched", async () => {
    await copiesIn().copy();
    truncateSync(onlyCopy(), 20_000);
    disk.db.close();
    const before = readFileSync(join(dataDir, "kiosk.db"));
    expect(await restore({ mayForget: true })).toMatchObject({
      ok: false,
      error: { kind: "restore.copy-unsound" },
    });
    expect(readFileSync(join(dataDir, "kiosk.db"))).toEqual(before);
  });

  test("of a copy by a newer program is refused", async () => {
    await copiesIn().copy();
    loseJournal();
    const copy = openKioskDatabase(onlyCopy());
    if (!copy.ok) throw new Error(copy.error.kind);
    copy.value.pragma("user_version = 9990");
    copy.value.close();
    expect(await restore()).toEqual({ ok: false, error: { kind: "restore.copy-newer" } });
  });
});
