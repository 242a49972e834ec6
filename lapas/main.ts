import { readFileSync } from "node:fs";
import { CatalogueSnapshot } from "../core/catalogue/catalogue-snapshot.ts";
import { startEmbeddedPostgres } from "../db/lapas/embedded-postgres.ts";
import { createSnapAcquirer } from "../payments/snap/snap-acquirer.ts";
import { HubConfig, snapConfigOf } from "./hub-config.ts";
import { startHub } from "./start-hub.ts";
import { createSystemClock } from "./system-clock.ts";
import { createSystemIds } from "./system-ids.ts";

/**
 * The lapas hub as a process. Settings come from the environment (`hub-config.ts`). Prints one JSON
 * line on stdout when it is ready: `{"ready":true,"url":…,"enrolmentCode":…,"databaseUrl":…,"note":…}`;
 * the code is null once the seeded machine has a kiosk. Logs go to stderr.
 */
const config = HubConfig.parse(process.env);
const clock = createSystemClock();
const ids = createSystemIds();
const log = (message: string) => {
  process.stderr.write(`${new Date(clock.nowMs()).toISOString()} hub: ${message}\n`);
};

const readSeed = (path: string): CatalogueSnapshot => {
  const seed = CatalogueSnapshot.parse(JSON.parse(readFileSync(path, "utf8")));
  const publicUrl = config.HUB_PUBLIC_URL ?? seed.settings.publicUrl;
  return { ...seed, settings: { ...seed.settings, publicUrl } };
};

const startDatabase = async () => {
  if (config.DATABASE_URL) {
    return { databaseUrl: config.DATABASE_URL, note: null, stop: async () => {} };
  }
  return startEmbeddedPostgres({ dataDir: config.HUB_DATA_DIR, log });
};

const database = await startDatabase();
if (database.note) log(database.note);
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
  ...{ clock, ids, log },
});

let isStopping = false;
const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  await hub.stop();
  await database.stop();
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

const machineCode = seedCatalogue?.machineCode ?? "M01";
const enrolmentCode = (await hub.hasKiosk(machineCode))
  ? null
  : await hub.newEnrolmentCode(machineCode, config.HUB_CODE_MINUTES * 60_000);
const { databaseUrl, note } = database;
process.stdout.write(
  `${JSON.stringify({ ready: true, url: hub.url, enrolmentCode, databaseUrl, note })}\n`,
);
