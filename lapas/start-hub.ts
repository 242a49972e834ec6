import type { CatalogueSnapshot } from "../core/catalogue/catalogue-snapshot.ts";
import type { Acquirer } from "../core/ports/acquirer.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Ids } from "../core/ports/ids.ts";
import { createCatalogueStore } from "../db/lapas/catalogue-store.ts";
import { createChargeStore } from "../db/lapas/charge-store.ts";
import { createClaimStore } from "../db/lapas/claim-store.ts";
import { createCodeStore } from "../db/lapas/code-store.ts";
import { createCourtFileStore } from "../db/lapas/court-file-store.ts";
import { openDatabase } from "../db/lapas/database.ts";
import { createDayStore } from "../db/lapas/day-store.ts";
import { startDerivation } from "../db/lapas/derivation.ts";
import { createEventStore } from "../db/lapas/event-store.ts";
import { createHealthStore } from "../db/lapas/health-store.ts";
import { createJournalStore } from "../db/lapas/journal-store.ts";
import { createKioskStore } from "../db/lapas/kiosk-store.ts";
import { migrate } from "../db/lapas/migrate.ts";
import { createPaymentSearchStore } from "../db/lapas/payment-search-store.ts";
import { createPhotoStore } from "../db/lapas/photo-store.ts";
import { createPickUpStore } from "../db/lapas/pick-up-store.ts";
import { createRefundStore } from "../db/lapas/refund-store.ts";
import { createRestockStore } from "../db/lapas/restock-store.ts";
import { createSaleListStore } from "../db/lapas/sale-list-store.ts";
import { createShopStore } from "../db/lapas/shop-store.ts";
import { createStaffSessionStore } from "../db/lapas/staff-session-store.ts";
import { createStaffStore } from "../db/lapas/staff-store.ts";
import { createTryStore } from "../db/lapas/try-store.ts";
import { createVoucherStore } from "../db/lapas/voucher-store.ts";
import { createWishStore } from "../db/lapas/wish-store.ts";
import { createApp } from "./app.ts";
import { createChargeDesk } from "./charge-desk.ts";
import { startSweep } from "./charge-sweep.ts";
import { newEnrolmentCode } from "./enrolment-codes.ts";
import { createEventBell } from "./event-bell.ts";
import { watchAcquirer } from "./health/watched-acquirer.ts";
import { startHttpServer } from "./http-server.ts";
import { loadHubKey } from "./hub-key.ts";
import { createStaffDoor } from "./staff/staff-door.ts";
import {
  type FirstCredentials,
  newStaffCodes,
  type SetupCodes,
  setFirstCredentials,
} from "./staff/staff-setup.ts";

export interface HubOptions {
  readonly databaseUrl: string;
  /** Holds the hub's signing key. */
  readonly dataDir: string;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly acquirer: Acquirer;
  /** Path the acquirer sends its notices to, as it signs it. */
  readonly noticePath: string;
  /** Published for a machine that has no catalogue yet. */
  readonly seedCatalogue: CatalogueSnapshot | null;
  /** False: the acquirer is asked only after a notice. */
  readonly isPollingAcquirer: boolean;
  /** For roles that are not set up. */
  readonly firstCredentials: FirstCredentials;
  /** N of scrypt for passwords set from now on; `PASSWORD_COST` but for tests. */
  readonly passwordCost: number;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: (message: string) => void;
}

export interface Hub {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** A one-time code for a new kiosk of this machine. */
  readonly newEnrolmentCode: (machineCode: string, validForMs?: number) => Promise<string>;
  readonly hasKiosk: (machineCode: string) => Promise<boolean>;
  /** One-time codes for the roles that are not set up. */
  readonly newStaffCodes: (validForMs: number) => Promise<SetupCodes>;
  readonly publishCatalogue: (snapshot: CatalogueSnapshot) => Promise<void>;
  /** Ends long polls, lets what is under way finish, closes the database. Safe to repeat. */
  readonly stop: () => Promise<void>;
}

const CODE_VALID_FOR_MS = 10 * 60_000;

/** The lapas hub: database, API, pages and the sweep over open charges, ready when this resolves. */
export const startHub = async (options: HubOptions): Promise<Hub> => {
  const { clock, ids, log } = options;
  const acquirer = watchAcquirer(options.acquirer, clock);
  const hubKey = loadHubKey(options.dataDir);
  const database = openDatabase({
    databaseUrl: options.databaseUrl,
    onConnectionLost: (reason) => log(`database connection lost: ${reason}`),
  });
  await migrate(database);
  const kiosks = createKioskStore(database);
  const catalogue = createCatalogueStore(database);
  if (options.seedCatalogue) await catalogue.seed(options.seedCatalogue, clock.nowMs());

  const staff = createStaffStore(database);
  const { passwordCost } = options;
  await setFirstCredentials(staff, options.firstCredentials, { clock, cost: passwordCost });
  const sessions = createStaffSessionStore(database);
  const door = createStaffDoor({ staff, sessions, clock, passwordCost });

  const derivation = startDerivation(database, { clock, log });
  const bell = createEventBell(clock);
  const store = createChargeStore(database);
  const desk = createChargeDesk(
    { acquirer, store, clock, hubKey, bell, log },
    { isPolling: options.isPollingAcquirer },
  );
  const app = createApp({
    ...{ acquirer, kiosks, catalogue, desk, door, bell, hubKey, clock, ids, log, passwordCost },
    events: createEventStore(database),
    health: createHealthStore(database),
    acquirerHealth: acquirer.health,
    journals: createJournalStore(database, { onStored: derivation.soon }),
    derivation,
    saleList: createSaleListStore(database),
    claims: createClaimStore(database),
    vouchers: createVoucherStore(database),
    tries: createTryStore(database),
    refunds: createRefundStore(database),
    codes: createCodeStore(database),
    courtFiles: createCourtFileStore(database),
    days: createDayStore(database),
    photos: createPhotoStore(database),
    pickUps: createPickUpStore(database),
    payments: createPaymentSearchStore(database),
    wishes: createWishStore(database),
    restocks: createRestockStore(database),
    shop: createShopStore(database),
    noticePath: options.noticePath,
  });

  const { host, port } = options;
  const server = await startHttpServer({ fetch: app.fetch, host, port, clock });
  const stopSweep = startSweep(clock, desk.askDue, log);

  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const served = server.stop();
    bell.stop();
    await Promise.all([served, stopSweep()]);
    await derivation.stop();
    await database.close();
  };

  return {
    url: `http://${host}:${server.port}`,
    newEnrolmentCode: (machineCode, validForMs = CODE_VALID_FOR_MS) =>
      newEnrolmentCode(kiosks, clock, machineCode, validForMs),
    hasKiosk: kiosks.hasKiosk,
    newStaffCodes: (validForMs) => newStaffCodes(staff, clock, validForMs),
    publishCatalogue: async (snapshot) => {
      for (const kioskId of await catalogue.publish(snapshot, clock.nowMs())) bell.ring(kioskId);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};
