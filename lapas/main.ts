import { readFileSync } from "node:fs";
import { CatalogueSnapshot } from "../core/catalogue/catalogue-snapshot.ts";
import { startEmbeddedPostgres } from "../db/lapas/embedded-postgres.ts";
import { createSnapAcquirer } from "../payments/snap/snap-acquirer.ts";
import { readHubConfig } from "./hub-config.ts";
import { createLog } from "./log.ts";
import { snapConfigOf } from "./snap-config-of.ts";
import { PASSWORD_COST } from "./staff/password.ts";
import { readFirstCredentials } from "./staff/read-first-credentials.ts";
import { startHub } from "./start-hub.ts";
import { createSystemClock } from "./system-clock.ts";
import { createSystemIds } from "./system-ids.ts";
import { withoutPassword } from "./without-password.ts";

/**
 * The lapas hub as a process. Settings come from the environment (`hub-config.ts`). Prints one JSON
 * line on stdout when it is ready:
 * `{"ready":true,"url":…,"enrolmentCode":…,"staffSetup":{"petugas":…},"databaseUrl":…,"note":…}`;
 * the code is null once the seeded machine has a kiosk, or where none is to be printed; `staffSetup`
 * has a one-time code for each role that is not set up (`{url}/staff/setup` takes it). The lines
 * around it are the log, one JSON object each.
 */

/** Left on purpose: somebody must mend the settings. */
const EXIT_REFUSED = 78;
/** A fault in the program, or a database that is not there. */
const EXIT_CRASHED = 70;

const read = readHubConfig(process.env);
if (!read.ok) {
  process.stderr.write(`${read.error.map((line) => `hub: ${line}`).join("\n")}\n`);
  process.exit(EXIT_REFUSED);
}
const config = read.value;
const log = await createLog({
  level: config.HUB_LOG_LEVEL,
  file: config.HUB_LOG_FILE,
  fileMegabytes: config.HUB_LOG_FILE_MEGABYTES,
  filesKept: config.HUB_LOG_FILES_KEPT,
  secrets: [],
});
process.on("uncaughtException", (error) => {
  log.fatal(`crashed: ${error.stack ?? error.message}`);
  process.exit(EXIT_CRASHED);
});
const clock = createSystemClock();
const ids = createSystemIds();

const readSeed = (path: string): CatalogueSnapshot => {
  const seed = CatalogueSnapshot.parse(JSON.parse(readFileSync(path, "utf8")));
  const publicUrl = config.HUB_PUBLIC_URL ?? seed.settings.publicUrl;
  return { ...seed, settings: { ...seed.settings, publicUrl } };
};

const startDatabase = async () => {
  if (config.DATABASE_URL) {
    return { databaseUrl: config.DATABASE_URL, note: null, stop: async () => {} };
  }
  return startEmbeddedPostgres({ dataDir: config.HUB_DATA_DIR, log: log.info });
};

const database = await startDatabase();
if (database.note) log.info(database.note);
const seedCatalogue = config.HUB_SEED_CATALOGUE ? readSeed(config.HUB_SEED_CATALOGUE) : null;
const hub = await startHub({
  databaseUrl: database.databaseUrl,
  dataDir: config.HUB_DATA_DIR,
  host: config.HUB_HOST,
  port: config.HUB_PORT,
  acquirer: createSnapAcquirer({ config: snapConfigOf(config), clock, ids }),
  noticePath: config.HUB_NOTICE_PATH,
  seedCatalogue,
  isPollingAcquirer: config.HUB_POLL_ACQUIRER,
  firstCredentials: readFirstCredentials(config.HUB_STAFF_CREDENTIALS_FILE),
  passwordCost: PASSWORD_COST,
  ...{ clock, ids, log: log.info },
});
log.info(`answers at ${hub.url}`);

let isStopping = false;
const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  log.info("stops");
  await hub.stop();
  await database.stop();
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

const machineCode = seedCatalogue?.machineCode ?? "M01";
const isCodeWanted = config.HUB_CODE_MINUTES > 0 && !(await hub.hasKiosk(machineCode));
const enrolmentCode = isCodeWanted
  ? await hub.newEnrolmentCode(machineCode, config.HUB_CODE_MINUTES * 60_000)
  : null;
const staffSetup =
  config.HUB_STAFF_CODE_MINUTES > 0
    ? await hub.newStaffCodes(config.HUB_STAFF_CODE_MINUTES * 60_000)
    : {};
// The embedded one's password is of use to tests alone; a real one is nobody's business.
const databaseUrl = config.DATABASE_URL
  ? withoutPassword(config.DATABASE_URL)
  : database.databaseUrl;
const { note } = database;
process.stdout.write(
  `${JSON.stringify({ ready: true, url: hub.url, enrolmentCode, staffSetup, databaseUrl, note })}\n`,
);
