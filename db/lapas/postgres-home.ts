import { createHash } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { SHARED_FOLDER } from "./postgres-binaries.ts";
import { canAccess, type PostgresUser } from "./postgres-user.ts";

/** Stands in the data folder and names where its database really is. */
const POINTER = "postgres-is-elsewhere";

/**
 * The folder that holds the cluster, owned by the user that runs it: below `dataDir`, or below
 * /var/tmp when that user cannot enter `dataDir`. Once chosen it stays, so that data is never left behind.
 */
export const placePostgresHome = (user: PostgresUser, dataDir: string): string => {
  const pointer = join(dataDir, POINTER);
  if (existsSync(pointer)) {
    const elsewhere = readFileSync(pointer, "utf8").trim();
    if (!isOwnedBy(user, elsewhere)) throw new Error(`${pointer} names ${elsewhere}: not there`);
    return elsewhere;
  }
  const inside = join(dataDir, "postgres");
  mkdirSync(dataDir, { recursive: true });
  makeFolderOf(user, inside);
  if (canAccess(user, "-w", inside)) return inside;

  const elsewhere = homeElsewhere(dataDir);
  setAside(elsewhere);
  makeFolderOf(user, elsewhere);
  if (!canAccess(user, "-w", elsewhere)) {
    throw new Error(`user ${user.name} can write neither to ${inside} nor to ${elsewhere}`);
  }
  writeFileSync(pointer, `${elsewhere}\n`);
  rmSync(inside, { recursive: true });
  return elsewhere;
};

/** Forgets the database of a data folder, wherever it lies. PostgreSQL must be stopped. */
export const removePostgresHome = (dataDir: string): void => {
  const elsewhere = homeElsewhere(dataDir);
  for (const path of [join(dataDir, "postgres"), join(dataDir, POINTER)]) {
    rmSync(path, { recursive: true, force: true });
  }
  for (const path of [elsewhere, asideOf(elsewhere)]) {
    rmSync(path, { recursive: true, force: true });
  }
};

const homeElsewhere = (dataDir: string): string => {
  const hash = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 12);
  return join(SHARED_FOLDER, `pojokpas-data-${hash}`);
};

const asideOf = (home: string): string => `${home}-old`;

/**
 * A data folder without the pointer is a new life: what an earlier one left is not its data. It is
 * kept once, not deleted: the pointer may be gone because a disk was not mounted.
 */
const setAside = (home: string): void => {
  if (!existsSync(home)) return;
  rmSync(asideOf(home), { recursive: true, force: true });
  renameSync(home, asideOf(home));
};

const makeFolderOf = (user: PostgresUser, path: string): void => {
  mkdirSync(path, { mode: 0o700, recursive: true });
  const { uid, gid } = user.credentials;
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};

const isOwnedBy = (user: PostgresUser, path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return !!found?.isDirectory() && found.uid === (user.credentials.uid ?? process.getuid?.());
};
