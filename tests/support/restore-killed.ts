import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * Restores a journal and dies before the Nth step that moves a file: `restore-killed.ts N COPY DATA_DIR`.
 * With fewer steps than that it ends well.
 */
const [wanted, copy = "", dataDir = ""] = process.argv.slice(2);
let stepsLeft = Number(wanted);

const orDie =
  <A extends readonly unknown[]>(step: (...args: A) => void) =>
  (...args: A): void => {
    if (stepsLeft === 0) process.kill(process.pid, "SIGKILL");
    stepsLeft--;
    step(...args);
  };
fs.linkSync = orDie(fs.linkSync);
fs.renameSync = orDie(fs.renameSync);
syncBuiltinESMExports();

const { restoreJournal } = await import("../../db/kiosk/restore-journal.ts");
const { createSystemClock } = await import("../../kiosk/system-clock.ts");
const { createSystemIds } = await import("../../kiosk/system-ids.ts");
const restored = await restoreJournal({
  copy,
  dataDir,
  folderKioskId: null,
  mayForget: true,
  clock: createSystemClock(() => null),
  ids: createSystemIds(),
});
process.exitCode = restored.ok ? 0 : 1;
