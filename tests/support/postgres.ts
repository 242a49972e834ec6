import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { openDatabase } from "../../db/lapas/database.ts";
import { startEmbeddedPostgres } from "../../db/lapas/embedded-postgres.ts";
import { migrate } from "../../db/lapas/migrate.ts";
import { removePostgresHome } from "../../db/lapas/postgres-home.ts";

export interface TestPostgres {
  /** A database of its own with every migration applied. */
  readonly freshDatabase: () => Promise<string>;
  /** A database of its own with nothing in it. */
  readonly emptyDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const TEMPLATE = "migrated";

/** A real PostgreSQL for one test file. Only here nothing waits for the disk. */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), "lapas-test-"));
  const cluster = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, isDurable: false });
  const urlOf = (name: string) => {
    const url = new URL(cluster.databaseUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  const admin = new Client({ connectionString: cluster.databaseUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  const template = openDatabase({ databaseUrl: urlOf(TEMPLATE), onConnectionLost: () => {} });
  await migrate(template);
  await template.close();

  let count = 0;
  const create = async (template: string): Promise<string> => {
    const name = `test_${++count}`;
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
    return urlOf(name);
  };
  return {
    freshDatabase: () => create(TEMPLATE),
    emptyDatabase: () => create("template0"),
    stop: async () => {
      await admin.end();
      await cluster.stop();
      removePostgresHome(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Rows of a statement, for looking into a test's database from outside. */
export const askDatabase = async (
  databaseUrl: string,
  sql: string,
): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
