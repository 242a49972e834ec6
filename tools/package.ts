import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { drawIcons } from "./draw-icons.ts";
import { inspectPackage } from "./inspect-package.ts";
import { stageApp } from "./stage-app.ts";
import { makeStandInElectron } from "./stand-in-electron.ts";
import { startPackedService } from "./start-packed-service.ts";

/**
 * `npm run package`: builds, stages and packs the kiosk for Linux, then looks at what came out: files,
 * fuses, sizes, and whether the packed service starts. Where Electron cannot be fetched it packs against
 * a stand-in and says so. `--stand-in` asks for that, `--no-build` takes `out/` as it is.
 */
const { values: options } = parseArgs({
  options: {
    "no-build": { type: "boolean", default: false },
    "stand-in": { type: "boolean", default: false },
  },
});
const ROOT = join(import.meta.dirname, "..");
const RELEASE = join(ROOT, "release");
const REACH_MS = 5_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const run = (command: string, args: readonly string[]) => {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${status}`);
};

const electronVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, "node_modules/electron/package.json"), "utf8")))
    .version;

/** electron-builder would try for most of a minute before it says that it cannot. */
const canFetch = async (version: string): Promise<boolean> => {
  const sums = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const signal = AbortSignal.timeout(REACH_MS);
    return (await fetch(sums, { method: "HEAD", signal })).ok;
  } catch {
    return false;
  }
};

if (!options["no-build"]) run(process.execPath, ["tools/build.ts"]);
mkdirSync(RELEASE, { recursive: true });
stageApp(ROOT, join(RELEASE, "app"));
await drawIcons(join(ROOT, "assets/brand/mark.svg"), join(RELEASE, "icons"));

const version = electronVersion();
const isReal = !options["stand-in"] && (await canFetch(version));
const builder = join(ROOT, "node_modules/.bin/electron-builder");
const settings = ["--config", "electron-builder.yml", `-c.electronVersion=${version}`];
if (isReal) run(builder, ["--linux", "--publish", "never", ...settings]);
else {
  say(`PACKED AGAINST A STAND-IN: Electron ${version} cannot be fetched or was not asked for.`);
  say(
    "Only the unpacked form is made, nothing in it can be started; deb and AppImage were not run.",
  );
  const standIn = join(RELEASE, "stand-in-electron");
  makeStandInElectron(standIn, version);
  run(builder, [
    "--linux",
    "dir",
    "--x64",
    "--publish",
    "never",
    ...settings,
    `-c.electronDist=${standIn}`,
  ]);
}

const unpacked = join(RELEASE, "linux-unpacked");
if (!existsSync(unpacked)) throw new Error(`${unpacked} was not made`);
const faults = await inspectPackage(unpacked, say);
if (faults.length > 0) throw new Error(`the package is not right:\n${faults.join("\n")}`);
say(await startPackedService(join(unpacked, "resources/app.asar")));
say(isReal ? "Packed: release/" : "Packed against the stand-in: release/linux-unpacked");
