import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { placePostgresBinaries } from "./postgres-binaries.ts";
import { createCluster } from "./postgres-cluster.ts";
import { placePostgresHome } from "./postgres-home.ts";
import { findPostgresUser, type PostgresUser } from "./postgres-user.ts";

export interface EmbeddedPostgresOptions {
  /** Where the database should live; made when missing. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; a free one when not given. */
  readonly port?: number;
  readonly log: (message: string) => void;
  /** Server settings beside ours, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** False only where losing the database does not matter (tests): nothing waits for the disk. */
  readonly isDurable?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the database `pojokpas`, as superuser, with its password. */
  readonly databaseUrl: string;
  /** Where programs and data were put when that is not where they were asked for; null otherwise. */
  readonly note: string | null;
  /** A fast shutdown; safe to repeat. */
  readonly stop: () => Promise<void>;
}

const DATABASE = "pojokpas";

/**
 * A PostgreSQL of our own from npm, listening on 127.0.0.1 only. Works as root and as an ordinary
 * user, goes on with what an earlier life left, whether it was stopped or killed, and is stopped with us.
 */
export const startEmbeddedPostgres = async (
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> => {
  const isDurable = options.isDurable ?? true;
  const dataDir = resolve(options.dataDir);
  const user = findPostgresUser();
  const binaries = placePostgresBinaries(user);
  const home = placePostgresHome(user, dataDir);
  const passwordFile = join(home, "password");
  const password = readOrMakePassword(passwordFile, user);

  const cluster = createCluster(binaries.bin, home, user);
  if (await cluster.clearAway()) options.log("stopped a PostgreSQL of ours that was still running");
  await cluster.initialise(passwordFile, isDurable);
  const settings = { ...options.settings, ...(isDurable ? {} : { fsync: "off" }) };
  const start = async () => {
    const port = options.port ?? (await findFreePort());
    return { port, stop: await cluster.start(port, settings) };
  };
  // Once more: the free port may be taken meanwhile, and the last processes of a killed postmaster
  // hold its shared memory for a moment.
  const { port, stop } = await start().catch((error: unknown) => {
    options.log(`PostgreSQL did not start, once more: ${String(error)}`);
    return start();
  });
  const server = `postgres://postgres:${password}@127.0.0.1:${port}`;
  await createDatabase(`${server}/postgres`);

  return {
    databaseUrl: `${server}/${DATABASE}`,
    note: describe(user, binaries, dataDir, home),
    stop,
  };
};

const readOrMakePassword = (path: string, user: PostgresUser): string => {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const password = randomBytes(18).toString("hex");
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = user.credentials;
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return password;
};

const findFreePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === "object") resolvePort(address.port);
        else reject(new Error("no free port"));
      });
    });
  });

const createDatabase = async (databaseUrl: string): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
};

const describe = (
  user: PostgresUser,
  binaries: { readonly bin: string; readonly inPlace: boolean },
  dataDir: string,
  home: string,
): string | null => {
  const programs = binaries.inPlace ? [] : [`its programs are in ${binaries.bin}`];
  const data = home.startsWith(dataDir) ? [] : [`its data is in ${home}`];
  const moved = [...programs, ...data];
  if (moved.length === 0) return null;
  return `PostgreSQL runs as user ${user.name}, who cannot enter the folder asked for: ${moved.join(", ")}`;
};
