import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, Pool } from "pg";

const run = promisify(execFile);
const CLIENTS = 8;

/** Plain inserts of rows like ours, without HTTP, signatures or anything derived. */
export interface BareInserts {
  /** Who inserts: pgbench where it is installed, else a loop of our own over `pg`. */
  readonly name: string;
  /** So many rows a statement for so many seconds; rows per second. */
  readonly rowsPerSecond: (rowsPerInsert: number, seconds: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export const openBareInserts = async (
  databaseUrl: string,
  folder: string,
): Promise<BareInserts> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    "create table bare_fact (like fact including defaults including constraints including indexes)",
  );
  await client.query("create sequence bare_seq");
  await client.end();
  const hasPgbench = await run("pgbench", ["--version"]).then(
    () => true,
    () => false,
  );
  if (hasPgbench) {
    return {
      name: `pgbench, ${CLIENTS} clients`,
      rowsPerSecond: async (rows, seconds) => {
        const script = join(folder, `insert-${rows}.sql`);
        writeFileSync(script, `${insertOf(rows)};\n`);
        const { stdout } = await run("pgbench", [
          ...["-n", "-M", "prepared", "-c", String(CLIENTS), "-j", "2"],
          ...["-T", String(seconds), "-f", script, databaseUrl],
        ]);
        const tps = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
        if (!tps) throw new Error(`pgbench said: ${stdout}`);
        return Number(tps) * rows;
      },
      close: async () => {},
    };
  }
  const pool = new Pool({ connectionString: databaseUrl, max: CLIENTS });
  return {
    name: `${CLIENTS} connections of pg in Node`,
    rowsPerSecond: async (rows, seconds) => {
      const statement = { name: `insert-${rows}`, text: insertOf(rows) };
      const startedMs = performance.now();
      const counts = await Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          let inserted = 0;
          for (; performance.now() - startedMs < seconds * 1_000; inserted += rows) {
            await pool.query(statement);
          }
          return inserted;
        }),
      );
      const total = counts.reduce((sum, count) => sum + count, 0);
      return total / ((performance.now() - startedMs) / 1_000);
    },
    close: () => pool.end(),
  };
};

const insertOf = (rows: number): string =>
  `insert into bare_fact (journal_id, seq, event_id, kind, kind_version, at_ms, clock_trusted,
     business_date, subject, payload, prev_hash, hash, received_at_ms, interpretation)
   select 'bare', n, 'e' || n, 'dispense-started', 1, 1795489200000, true, '2026-11-24',
     's' || n / 10, decode(repeat('61', 250), 'hex'), decode(repeat('00', 32), 'hex'),
     decode(repeat('ff', 32), 'hex'), 1795489200000, 'done'
   from (select nextval('bare_seq') as n from generate_series(1, ${rows})) as numbered`.replaceAll(
    /\s+/g,
    " ",
  );
