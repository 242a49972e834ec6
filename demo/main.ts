import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { removePostgresHome } from "../db/lapas/postgres-home.ts";
import { holdFolder } from "./hold-folder.ts";
import { findShell, openBrowser } from "./kiosk-window.ts";
import { type Shop, startShop } from "./shop.ts";

/*
 * `npm start`: the whole shop in one go, with simulated devices and acquirer. See README.
 */

const { values: options } = parseArgs({
  options: {
    "no-open": { type: "boolean", default: false },
    data: { type: "string", default: ".data/shop" },
    fresh: { type: "boolean", default: false },
  },
});

const say = (line: string) => console.log(line);
const dataDir = resolve(options.data);
/** The kiosk service says with this code that it must not simply be started again. */
const EXIT_REFUSED = 78;
const RESTART_MS = 1_000;

const build = () => {
  say("building the page and the kiosk service …");
  const tool = join(import.meta.dirname, "..", "tools", "build.ts");
  const { status } = spawnSync(process.execPath, [tool], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the build failed");
};

const printAddresses = ({ urls, note, staff, servicePins }: Shop) => {
  say("");
  say("PojokPAS is open.");
  say(`  Kiosk screen     ${urls.kiosk}`);
  say(`  Buyer's phone    ${urls.phone}`);
  say(`  Receipt printer  ${urls.printer}`);
  say(`  Machine          ${urls.machine}`);
  say(`  Lapas view       ${urls.lapas}`);
  for (const [role, { password }] of Object.entries(staff)) {
    say(`    signs in as    ${role} / ${password}`);
  }
  say(`  Staff's phone    ${urls.staffPhone}  the code they sign in with`);
  say("  At the machine   hold the mark in the corner for three seconds, then");
  for (const [position, pin] of Object.entries(servicePins)) {
    say(`    comes in as    ${position} / ${pin}`);
  }
  say(`  Data             ${dataDir}`);
  if (note) say(`  Database         ${note}`);
  say("");
};

/** The kiosk service is right whenever it comes back, so it is simply started again. */
const keepKioskRunning = async (shop: Shop, isStopping: () => boolean) => {
  for (let kiosk = shop.kiosk(); ; kiosk = await shop.startKiosk()) {
    const code = await kiosk.exited;
    if (isStopping()) return;
    if (code === EXIT_REFUSED)
      throw new Error(`the kiosk refuses to run; see ${dataDir}/logs/kiosk.log`);
    say(`the kiosk service left with code ${code}; starting it again`);
    await new Promise((wait) => setTimeout(wait, RESTART_MS));
  }
};

const main = async () => {
  if (!(await holdFolder(dataDir))) {
    say(`Another shop is running on ${dataDir}: use that one, close it, or choose another --data.`);
    process.exit(EXIT_REFUSED);
  }
  if (options.fresh) {
    removePostgresHome(join(dataDir, "hub"));
    rmSync(dataDir, { recursive: true, force: true });
  }
  build();
  const shell = options["no-open"] ? null : await findShell();
  const shop = await startShop({ dataDir, log: say, ...(shell ? { shell } : {}) });
  const window =
    options["no-open"] || shell ? null : openBrowser(shop.urls.kiosk, join(dataDir, "browser"));

  let isStopping = false;
  const stop = async (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    say("closing the shop …");
    window?.close();
    await shop.stop();
    process.exit(exitCode);
  };
  process.on("SIGINT", () => void stop(0));
  process.on("SIGTERM", () => void stop(0));

  printAddresses(shop);
  const note = shell?.note ?? window?.note;
  if (note) say(note);
  say("Ctrl-C closes the shop.");
  try {
    await keepKioskRunning(shop, () => isStopping);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await stop(1);
  }
};

await main();
