import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { KIOSK_FUSES } from "../../tools/kiosk-fuses.ts";
import { NATIVE_FILES, packageFaults } from "../../tools/package-rules.ts";

const GOOD = [
  "package.json",
  "out/electron/main.js",
  "out/electron/preload.cjs",
  "out/kiosk/main.js",
  "out/kiosk/hardware.js",
  "out/kiosk/journal.js",
  "out/kiosk/pino-roll.js",
  "out/kiosk/sonic-boom.js",
  "out/renderer/index.html",
  "out/renderer/assets/main-BrsCJKbE.js",
  "out/renderer/products/BAK-01.svg",
  "node_modules/serialport/dist/index.js",
  "node_modules/debug/src/node.js",
  "node_modules/ms/license.json",
  ...NATIVE_FILES,
];

test("a package of what runs and nothing else is without fault", () => {
  expect(packageFaults(GOOD)).toEqual([]);
});

test.each([
  "kiosk/main.ts",
  "out/lapas/main.js",
  "out/kiosk/main.js.map",
  "out/gallery/gallery.html",
  "out/renderer/assets/main.js.map",
  "node_modules/vitest/dist/index.js",
  "node_modules/pino/pino.js",
  "node_modules/debug/src/node.test.js",
  "node_modules/serialport/dist/index.d.ts",
  "node_modules/better-sqlite3/deps/sqlite3/sqlite3.c",
  "node_modules/better-sqlite3/prebuilds/win32-x64.node",
  "node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node",
  "tests/e2e/x.test.js",
  ".env",
])("%s is refused", (stranger) => {
  expect(packageFaults([...GOOD, stranger])).toEqual([`must not ship: ${stranger}`]);
});

test("a package without a part that runs is refused", () => {
  const [, ...rest] = GOOD;
  expect(packageFaults(rest)).toEqual(["missing: package.json"]);
});

test("npm run package packs only what ships, flips nine fuses, and its service starts", () => {
  const build = existsSync("out/kiosk/pino-roll.js") ? ["--no-build"] : [];
  const tool = spawnSync(process.execPath, ["tools/package.ts", "--stand-in", ...build], {
    encoding: "utf8",
  });
  expect(tool.status, `${tool.stdout}${tool.stderr}`).toBe(0);
  expect(tool.stdout).toContain("PACKED AGAINST A STAND-IN");
  expect(tool.stdout).toMatch(/^app\.asar\.unpacked: 2 files/m);
  for (const { name, on } of KIOSK_FUSES) {
    expect(tool.stdout).toMatch(new RegExp(`fuse ${name} +${on ? "on" : "off"}$`, "m"));
  }
  expect(tool.stdout).toContain("The packed service showed its first screen");
}, 120_000);
