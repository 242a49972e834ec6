import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { businessDateAt } from "../core/business-day.ts";
import { photoFilesOf } from "../core/catalogue/photo-files.ts";
import { restock } from "../core/restock/restock.ts";
import { startTerminal } from "../core/terminal.ts";
import { createDiskReserve } from "../db/kiosk/disk-reserve.ts";
import { createJournal, type KioskJournal } from "../db/kiosk/journal.ts";
import { createJournalCopies } from "../db/kiosk/journal-copies.ts";
import { openKioskDatabase } from "../db/kiosk/open-kiosk-database.ts";
import { createHubLink, type KioskHubLink } from "../lapas-client/create-hub-link.ts";
import { createCursorFile } from "../lapas-client/cursor-store.ts";
import { parseHubUrl } from "../lapas-client/hub-url.ts";
import { createPhotoKeeper } from "../lapas-client/photo-keeper.ts";
import { loadCodeMint } from "./code-mint.ts";
import { openDevices } from "./devices.ts";
import { findParentPort, startMessagePortHost } from "./hosts/message-port-host.ts";
import { startWebHost } from "./hosts/web-host.ts";
import { joinHub } from "./join-hub.ts";
import { createLog, type KioskLog } from "./log.ts";
import { createSystemdNotify } from "./notify-systemd.ts";
import { createPinCheck } from "./pin-check.ts";
import { readKioskConfig } from "./read-config.ts";
import { createShellSigns } from "./shell-signs.ts";
import { createStage } from "./stage.ts";
import { createSystemClock } from "./system-clock.ts";
import { createSystemIds } from "./system-ids.ts";
import { VERSION } from "./version.ts";
import { startWatchdog } from "./watchdog.ts";

/*
 * The kiosk service: composition root. Owns the money, the stock and the serial lines; may be killed
 * at any instant and is right when it comes back.
 */

/** Left on purpose: somebody must look (configuration, another service on the folder, enrolment). */
const EXIT_REFUSED = 78;
/** A fault in the program. */
const EXIT_CRASHED = 70;
/** The journal could not be written: whoever supervises starts us again, and we read. */
const EXIT_NOT_RECORDED = 75;
/** A technician asked for it; whoever supervises starts us again. */
const EXIT_RESTART = 0;
/** Long enough for the screen to say so. */
const RESTART_AFTER_MS = 1_500;
/** How long "call staff" stays on the screen before the process leaves. */
const FAREWELL_MS = 10_000;

const leave = (reason: string): never => {
  process.stderr.write(`kiosk: ${reason}\n`);
  process.exit(EXIT_REFUSED);
};

const readConfig = () => {
  const config = readKioskConfig(process.argv.slice(2));
  return config.ok ? config.value : leave(config.error.lines.join("\n"));
};

const openDatabase = (dataDir: string, refuse: (reason: string) => never) => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = openKioskDatabase(join(dataDir, "kiosk.db"));
  if (db.ok) return db.value;
  const { error } = db;
  return error.kind === "database.in-use"
    ? refuse(`another kiosk service is running on ${dataDir}`)
    : refuse(`the journal in ${dataDir} cannot be opened: ${JSON.stringify(error)}`);
};

/** What nobody caught ends the process: whoever supervises starts it again, and it reads. */
const leaveOnCrash = (log: KioskLog) => {
  process.on("uncaughtException", (error) => {
    log.fatal(`crashed: ${error.stack ?? error.message}`);
    process.exit(EXIT_CRASHED);
  });
};

const main = async () => {
  const config = readConfig();
  const log = await createLog(config);
  leaveOnCrash(log);
  const refuse = (reason: string): never => {
    log.fatal(`refuses to run: ${reason}`);
    return leave(reason);
  };
  let link: KioskHubLink | null = null;
  const clock = createSystemClock(() => link?.clockOffsetMs() ?? null);
  const ids = createSystemIds();
  const db = openDatabase(config.dataDir, refuse);

  const hubUrl = parseHubUrl(config.hub.url);
  if (!hubUrl.ok) return refuse(hubUrl.error.reason);

  const photoFolder = join(config.dataDir, "page");
  const stage = createStage();
  let journal: KioskJournal | null = null;
  if (config.web) {
    const host = await startWebHost({
      ...config.web,
      photoFolder,
      shown: stage,
      onRestock: (report) => {
        const today = businessDateAt(clock.nowMs());
        return journal?.commit((books) => restock(books, report, today)) ?? null;
      },
    });
    process.stdout.write(`${JSON.stringify({ ready: true, url: host.url })}\n`);
  }
  const shell = findParentPort();
  const shellSigns = createShellSigns(clock);
  if (shell) startMessagePortHost(shell, stage, shellSigns.onPing, photoFolder);

  const joined = await joinHub(config, clock, log.warn);
  if (!joined.ok) return refuse(joined.error);
  const identity = joined.value;

  const ownJournal = createJournal({ db, clock, ids, identity });
  journal = ownJournal;
  journal.onCommit((stored) => {
    for (const { seq, kind } of stored) log.info(`fact ${seq} ${kind}`);
  });
  const snapshotOf = () => ownJournal.books.snapshot();
  link = createHubLink({
    hubUrl: hubUrl.value,
    identity,
    source: ownJournal,
    onCommit: ownJournal.onCommit,
    adoptedVersion: () => snapshotOf()?.version ?? 0,
    clock,
    ids,
    cursorStore: createCursorFile(config.dataDir),
    log: log.info,
  });
  const photos = createPhotoKeeper({
    fetchPhoto: link.fetchPhoto,
    folder: join(photoFolder, "photos"),
    wanted: () => photoFilesOf(snapshotOf()),
    clock,
    log: log.info,
  });
  journal.onCommit((stored) => {
    if (stored.some(({ kind }) => kind === "catalogue-adopted")) photos.wake();
  });
  link.onHealth(photos.wake);
  const {
    signs: deviceSigns,
    deviceTests,
    ...devices
  } = openDevices(config, clock, () => snapshotOf()?.slots ?? [], log.warn);
  const reserve = createDiskReserve({ folder: config.dataDir });

  let isLeaving = false;
  const onFatal = (reason: unknown) => {
    log.fatal(`leaving: ${String(reason)}`);
    if (isLeaving) return;
    isLeaving = true;
    reserve.release();
    setTimeout(() => process.exit(EXIT_NOT_RECORDED), FAREWELL_MS);
  };

  const terminal = startTerminal({
    journal: ownJournal,
    ...devices,
    charges: link.charges,
    vouchers: link.vouchers,
    codes: loadCodeMint(config.dataDir),
    pin: createPinCheck({ dataDir: config.dataDir, clock }),
    link,
    disk: { hasRoomForSale: reserve.hasDiskForCheckout, freeBytes: reserve.freeBytes },
    version: VERSION,
    clock,
    ids,
    technician: {
      deviceTests,
      hubProbe: link.probe,
      copies: createJournalCopies({
        db,
        clock,
        machineCode: identity.machineCode,
        place: config.copies,
      }),
      care: {
        lastLogLines: log.lastLines,
        restart: () => {
          log.info("leaving: a technician restarts the service");
          setTimeout(() => process.exit(EXIT_RESTART), RESTART_AFTER_MS);
        },
      },
    },
    onFatal,
  });
  stage.enter(terminal);
  link.reportHealth(terminal.health);

  const notify = createSystemdNotify(process.env, log.warn);
  if (!notify) return;
  const isJournalOpen = () => ownJournal.commit(() => []).ok;
  startWatchdog({
    env: process.env,
    signs: [
      { name: "journal", isFresh: isJournalOpen },
      ...deviceSigns,
      ...(shell ? shellSigns.signs : []),
    ],
    notify,
    clock,
    log: log.warn,
  });
};

await main();
