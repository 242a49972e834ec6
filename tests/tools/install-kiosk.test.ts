import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseKioskConfig } from "../../kiosk/read-config.ts";
import {
  DEPLOY,
  isInstalled,
  makeFolder,
  newFolder,
  type Outcome,
  run,
  snapshot,
} from "./install-stand.ts";

// Starts many small programs, each of which waits its turn on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

/** What the units start. */
const PROGRAMS = [
  "usr/sbin/nft",
  "usr/bin/cage",
  "usr/bin/seatd",
  "opt/pojokpas-hub/node",
  "usr/lib/pojokpas/hub-dump.sh",
];

/** Installed once, by cage; what only looks at it shares it. */
let root: string;
let first: Outcome;
beforeAll(() => {
  root = makeFolder();
  first = install(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const install = (into: string, ...options: string[]) =>
  run(join(DEPLOY, "install-kiosk.sh"), ["--root", into, ...options]);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const settingsIn = (folder: string) => {
  const text = readFileSync(join(folder, "etc/pojokpas/kiosk.json"), "utf8");
  const config = parseKioskConfig(text, "kiosk.json");
  if (!config.ok) throw new Error(config.error.lines.join("\n"));
  return config.value;
};

test("a second run changes nothing", () => {
  expect(first.status).toBe(0);
  expect(first.lastLine).toMatch(/^\d+ changes\.$/);
  const before = snapshot(root);
  expect(Object.keys(before)).toContain("etc/systemd/system/pojokpas-kiosk.service");
  expect(install(root)).toMatchObject({ status: 0, output: "Nothing to change.\n" });
  expect(snapshot(root)).toEqual(before);
});

test("a dry run says all that a run does, and does none of it", () => {
  const other = newFolder();
  const dry = install(other, "--dry-run");
  expect(readdirSync(other)).toEqual([]);
  expect(dry.output.replaceAll("would: ", "done: ")).toBe(first.output);
});

test("the settings are ones the service takes, with tokens no other machine has; X11 is a drop-in", () => {
  const other = newFolder();
  install(other, "--x11", "--hub", "https://lapas.example.invalid");
  expect(settingsIn(other).hub.url).toBe("https://lapas.example.invalid");
  const tokens = [root, other].flatMap((folder) => {
    const { web } = settingsIn(folder);
    return [web?.token, web?.restockToken];
  });
  expect(new Set(tokens).size).toBe(4);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{48}$/);
  const dropIn = join(other, "etc/systemd/system/pojokpas-kiosk.service.d/x11.conf");
  expect(readFileSync(dropIn, "utf8")).toMatch(/^ExecStart=\nExecStart=\/usr\/bin\/xinit /m);
  const openbox = readFileSync(join(other, "usr/lib/pojokpas/openbox.xml"), "utf8");
  expect(openbox).not.toMatch(/<(keybind|mousebind|file)\b/);
});

test("what takes serial lines for modems or braille displays is off, and the magic keys are", () => {
  const installed = snapshot(root);
  for (const path of [
    "etc/systemd/system/ModemManager.service",
    "etc/systemd/system/brltty.service",
    "etc/udev/rules.d/85-brltty.rules",
    "etc/systemd/system/ctrl-alt-del.target",
  ]) {
    expect(installed[path], path).toBe("-> /dev/null");
  }
  expect(read("etc/udev/rules.d/70-pojokpas.rules")).toContain('ENV{ID_MM_DEVICE_IGNORE}="1"');
  expect(read("etc/sysctl.d/60-pojokpas.conf")).toMatch(/^kernel\.sysrq = 0$/m);
});

test("each udev rule, also one that waits to be filled in, is of the form udev reads", () => {
  const rules = read("etc/udev/rules.d/70-pojokpas.rules")
    .split("\n")
    .map((line) => line.replace(/^#(?=[A-Z])/, ""))
    .filter((line) => /^[A-Z]+(\{|=)/.test(line));
  expect(rules.length).toBeGreaterThan(6);
  const part = String.raw`[A-Z_]+(\{[A-Z_]+\})?(==|=|\+=|:=)"[^"]*"`;
  for (const rule of rules) expect(rule).toMatch(new RegExp(`^${part}(, ${part})*$`));
});

test.runIf(isInstalled("systemd-analyze"))("systemd finds every unit sound", () => {
  const units = newFolder();
  const place = (mode: string, from: string, path: string) =>
    run("install", ["-D", "-m", mode, from, join(units, path)]);
  const ours = readdirSync(DEPLOY).filter((name) => /\.(service|timer)$/.test(name));
  for (const unit of ours) place("644", join(DEPLOY, unit), `etc/systemd/system/${unit}`);
  for (const program of PROGRAMS) place("755", "/bin/true", program);
  const seatd = "[Service]\nExecStart=/usr/bin/seatd -g video\n";
  writeFileSync(join(units, "etc/systemd/system/seatd.service"), seatd);
  mkdirSync(join(units, "usr/lib/systemd"), { recursive: true });
  run("cp", ["-r", "/usr/lib/systemd/system", join(units, "usr/lib/systemd/")]);
  expect(ours).toHaveLength(5);
  const verify = [`--root=${units}`, "verify", ...ours];
  expect(run("systemd-analyze", verify)).toMatchObject({ status: 0, output: "" });
});

test("what is yours is kept, what is ours is put right", () => {
  const yours = ["etc/pojokpas/kiosk.json", "etc/pojokpas/display.env"];
  yours.push("etc/udev/rules.d/70-pojokpas.rules");
  for (const path of yours) writeFileSync(join(root, path), "mine");
  writeFileSync(join(root, "etc/systemd/system/pojokpas-kiosk.service"), "older");
  expect(install(root).output).toBe(
    "done: file /etc/systemd/system/pojokpas-kiosk.service\n1 changes.\n",
  );
  for (const path of yours) expect(read(path)).toBe("mine");
  expect(read("etc/systemd/system/pojokpas-kiosk.service")).toContain("Type=notify");
});

test("an unknown option is refused before anything is changed", () => {
  const other = newFolder();
  expect(install(other, "--fast")).toMatchObject({ status: 64 });
  expect(readdirSync(other)).toEqual([]);
});
