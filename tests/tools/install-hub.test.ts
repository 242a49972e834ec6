import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, test, vi } from "vitest";
import { readHubConfig } from "../../lapas/hub-config.ts";
import { DEPLOY, newFolder, run, snapshot } from "./install-stand.ts";

// Starts many small programs, each of which waits its turn on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

const bundleOf = (text: string): string => {
  const bundle = newFolder();
  for (const name of ["main.js", "new-code.js"]) writeFileSync(join(bundle, name), text);
  return bundle;
};
const install = (root: string, bundle: string, ...options: string[]) =>
  run(join(DEPLOY, "install-hub.sh"), [
    ...["--root", root, "--bundle", bundle, "--node", process.execPath],
    ...options,
  ]);

test("a second run changes nothing, and the settings are ones the hub takes", () => {
  const root = newFolder();
  const bundle = bundleOf("1");
  const first = install(root, bundle);
  expect(first).toMatchObject({ status: 0, lastLine: "17 changes." });
  const before = snapshot(root);
  expect(before["var/lib/pojokpas-hub"]).toBe("folder 700");
  expect(install(root, bundle).output).toBe("Nothing to change.\n");
  expect(snapshot(root)).toEqual(before);
  const env = parseEnv(readFileSync(join(root, "etc/pojokpas/hub.env"), "utf8"));
  expect(readHubConfig(env)).toMatchObject({ ok: true });
});

test("a dry run does nothing", () => {
  const root = newFolder();
  expect(install(root, bundleOf("1"), "--dry-run").output).toContain("would: file");
  expect(snapshot(root)).toEqual({});
});

test("a new bundle takes over, the one before stays for the way back, settings are kept", () => {
  const root = newFolder();
  install(root, bundleOf("1"));
  const current = join(root, "opt/pojokpas-hub/current");
  const before = readlinkSync(current);
  const settings = join(root, "etc/pojokpas/hub.env");
  writeFileSync(settings, "HUB_PORT=1\n");
  install(root, bundleOf("2"));
  expect(readlinkSync(current)).not.toBe(before);
  expect(readFileSync(join(current, "main.js"), "utf8")).toBe("2");
  expect(readFileSync(join(root, "opt/pojokpas-hub", before, "main.js"), "utf8")).toBe("1");
  expect(readFileSync(settings, "utf8")).toBe("HUB_PORT=1\n");
});

test("without a bundle or with another Node it refuses and changes nothing", () => {
  const root = newFolder();
  expect(install(root, newFolder())).toMatchObject({ status: 66 });
  expect(install(root, bundleOf("1"), "--node", "/bin/true")).toMatchObject({ status: 69 });
  expect(snapshot(root)).toEqual({});
});

/** `pg_dump` and `pg_restore` as far as the script knows them. */
const fakePostgres = (isWhole: boolean): string => {
  const bin = newFolder();
  const write = (name: string, text: string) =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  write("pg_dump", 'echo dumped > "$(echo "$2" | cut -d = -f 2)"');
  write("pg_restore", isWhole ? "exit 0" : "exit 1");
  return bin;
};
const dump = (folder: string, bin: string) =>
  run(join(DEPLOY, "hub-dump.sh"), [folder], {
    PATH: `${bin}:${process.env["PATH"]}`,
    DATABASE_URL: "postgres:///pojokpas",
    HUB_DATA_DIR: join(folder, "hub"),
  });

test("a dump is named when it is whole, with the hub's key beside it, and old ones go but seven", () => {
  const folder = newFolder();
  mkdirSync(join(folder, "hub"));
  writeFileSync(join(folder, "hub/hub-key.pem"), "key");
  for (let day = 10; day < 20; day += 1) {
    const old = join(folder, `pojokpas-202510${day}-023000.dump`);
    writeFileSync(old, "");
    run("touch", ["-d", "2025-10-01", old]);
  }
  expect(dump(folder, fakePostgres(true))).toMatchObject({ status: 0 });
  const kept = Object.keys(snapshot(folder)).filter((name) => name.endsWith(".dump"));
  expect(kept).toHaveLength(7);
  expect(kept).toContain("pojokpas-20251019-023000.dump");
  expect(kept).not.toContain("pojokpas-20251013-023000.dump");
  const newest = kept.sort().at(-1) ?? "";
  expect(readFileSync(join(folder, newest), "utf8")).toBe("dumped\n");
  expect(snapshot(folder)[newest]).toMatch(/^600 /);
  expect(snapshot(folder)["hub-key.pem"]).toMatch(/^600 /);
});

test("a dump that cannot be read back leaves nothing and fails the unit", () => {
  const folder = newFolder();
  expect(dump(folder, fakePostgres(false)).status).not.toBe(0);
  expect(snapshot(folder)).toEqual({});
});
