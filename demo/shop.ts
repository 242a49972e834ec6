import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { CatalogueSnapshot } from "../core/catalogue/catalogue-snapshot.ts";
import type { KioskConfig } from "../kiosk/config.ts";
import { createSnapKeys } from "../payments/simulator/create-snap-keys.ts";
import { SIMULATED_MERCHANT } from "../payments/simulator/simulated-contract.ts";
import { type Child, startChild } from "./child-process.ts";
import { freePort } from "./free-port.ts";
import type { Shell } from "./kiosk-window.ts";
import { seedShop } from "./seed-shop.ts";
import { type DemoPins, demoServicePins, hashDemoPins } from "./service-pins.ts";
import { type DemoStaff, demoStaffCredentials } from "./staff-credentials.ts";
import { startStaffPhone } from "./staff-phone.ts";

/** The whole shop as programs of their own: hub, acquirer, machine, printer, kiosk. */
export interface Shop {
  readonly urls: {
    readonly kiosk: string;
    readonly phone: string;
    readonly printer: string;
    readonly machine: string;
    readonly lapas: string;
    readonly staffPhone: string;
  };
  /** What the lapas view asks for, by position. */
  readonly staff: DemoStaff;
  /** What the machine asks of staff, by position. */
  readonly servicePins: DemoPins;
  readonly databaseUrl: string;
  /** Where the database really lives, when that is not below the data folder. */
  readonly note: string | null;
  readonly configFile: string;
  readonly kiosk: () => Child;
  readonly startKiosk: () => Promise<Child>;
  readonly stop: () => Promise<void>;
}

export interface ShopOptions {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** 0 asks for free ports: several shops at once, as tests have them. */
  readonly firstPort?: number;
  /** Runs the kiosk service in a window; without it the service is a plain Node process. */
  readonly shell?: Shell;
  /** Further settings of the hub; see `lapas/hub-config.ts`. */
  readonly hubEnv?: Readonly<Record<string, string>>;
}

const REPOSITORY = resolve(import.meta.dirname, "..");
const at = (...parts: string[]) => join(REPOSITORY, ...parts);

const HubReady = z.object({
  url: z.string(),
  enrolmentCode: z.string().nullable(),
  databaseUrl: z.string(),
  note: z.string().nullable(),
});
const UrlReady = z.object({ url: z.string() });

export const startShop = async (options: ShopOptions): Promise<Shop> => {
  const { dataDir, log = () => undefined, firstPort = 4700 } = options;
  const logDir = join(dataDir, "logs");
  const linesDir = join(dataDir, "lines");
  const copiesDir = join(dataDir, "copies");
  for (const folder of [dataDir, logDir, linesDir, copiesDir])
    mkdirSync(folder, { recursive: true });
  const port = (offset: number) => freePort(firstPort === 0 ? 0 : firstPort + offset);
  const ports = {
    hub: await port(0),
    kiosk: await port(1),
    phone: await port(2),
    printer: await port(3),
    machine: await port(4),
    staffPhone: await port(5),
  };
  const catalogueFile = join(dataDir, "catalogue.json");
  const loadsFile = at("assets", "seed", "loads.json");
  const secrets = { token: newSecret(), restockToken: newSecret() };
  const children: Child[] = [];
  const adopt = (child: Child) => {
    children.push(child);
    return child;
  };
  const start = async (name: string, args: string[], env: Record<string, string> = {}) =>
    adopt(await startChild({ name, args, env, logDir }));

  try {
    const hubUrl = `http://127.0.0.1:${ports.hub}`;
    const kioskUrl = `http://127.0.0.1:${ports.kiosk}`;
    const keysDir = join(dataDir, "snap-keys");
    createSnapKeys(keysDir);
    const planogramFile = join(dataDir, "planogram.json");
    const servicePins = demoServicePins(join(dataDir, "service-pins.json"));
    const seedFile = at("assets", "seed", "catalogue.json");
    const seed = CatalogueSnapshot.parse(JSON.parse(readFileSync(seedFile, "utf8")));
    const catalogue = { ...seed, servicePins: await hashDemoPins(servicePins) };
    writeFileSync(catalogueFile, JSON.stringify(catalogue), { mode: 0o600 });
    writeFileSync(planogramFile, JSON.stringify(catalogue.slots));

    log("starting the acquirer, the machine and the printer …");
    const [acquirer, machine, printer] = await Promise.all([
      start("acquirer", [
        at("payments/simulator/main.ts"),
        ...["--port", String(ports.phone), "--state", join(dataDir, "acquirer", "events.jsonl")],
        ...["--keys", keysDir, "--notify-url", `${hubUrl}/v1.0/qr/qr-mpm-notify`],
      ]),
      start(
        "machine",
        [
          at("hardware/machine/main.ts"),
          ...["--port", String(ports.machine), "--link-dir", linesDir],
          ...["--state", join(dataDir, "machine.json")],
          ...["--planogram", planogramFile, "--loads", loadsFile],
        ],
        {
          KIOSK_RESTOCK_URL: `${kioskUrl}/restock`,
          KIOSK_RESTOCK_TOKEN: secrets.restockToken,
        },
      ),
      start("printer", [
        at("hardware/receipt-printer/simulator-main.ts"),
        ...["--port", String(ports.printer), "--link-dir", linesDir],
        ...["--state", join(dataDir, "printer.json")],
      ]),
    ]);
    const acquirerUrl = UrlReady.parse(acquirer.ready).url;

    const staffFile = join(dataDir, "staff-credentials.json");
    const staff = demoStaffCredentials(staffFile);
    log("starting the lapas hub on PostgreSQL …");
    const hub = await start("hub", [at("lapas/main.ts")], {
      HUB_DATA_DIR: join(dataDir, "hub"),
      HUB_PORT: String(ports.hub),
      HUB_PUBLIC_URL: hubUrl,
      HUB_SEED_CATALOGUE: catalogueFile,
      HUB_STAFF_CREDENTIALS_FILE: staffFile,
      SNAP_BASE_URL: acquirerUrl,
      SNAP_CLIENT_ID: SIMULATED_MERCHANT.clientId,
      SNAP_CLIENT_SECRET_FILE: join(keysDir, "client-secret.txt"),
      SNAP_CLIENT_PRIVATE_KEY_FILE: join(keysDir, "client-private.pem"),
      SNAP_ACQUIRER_PUBLIC_KEY_FILE: join(keysDir, "acquirer-public.pem"),
      SNAP_MERCHANT_ID: SIMULATED_MERCHANT.merchantId,
      SNAP_CHANNEL_ID: SIMULATED_MERCHANT.channelId,
      ...options.hubEnv,
    });
    const hubReady = HubReady.parse(hub.ready);

    const line = (name: string) => join(linesDir, name);
    const locker = { address: 0, lockedBit: 1, hasInfrared: true } as const;
    const config: KioskConfig = {
      dataDir: join(dataDir, "kiosk"),
      hub: { url: hubReady.url, enrolmentCode: hubReady.enrolmentCode },
      web: {
        port: ports.kiosk,
        pageDir: at("out/renderer"),
        assetsDir: at("assets"),
        ...secrets,
      },
      spiralBoards: { "spiral-1": { path: line("spiral-1") } },
      lockerBoards: {
        "locker-1": { path: line("locker-1"), ...locker },
        "locker-2": { path: line("locker-2"), ...locker },
      },
      printer: { path: line("printer"), profile: "epson-80" },
      copies: { folder: copiesDir, keep: 14 },
      log: { level: "info", file: null },
    };
    const configFile = join(dataDir, "kiosk.json");
    writeFileSync(configFile, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });

    const { shell } = options;
    const program = shell
      ? { command: shell.command, args: [...shell.args, "--config", configFile] }
      : { args: [at("out/kiosk/main.js"), "--config", configFile] };
    const startKiosk = async () => adopt(await startChild({ name: "kiosk", ...program, logDir }));
    log("starting the kiosk …");
    let kiosk = await startKiosk();
    await seedShop({ dataDir, loadsFile, kioskUrl, restockToken: secrets.restockToken });

    const staffPhone = await startStaffPhone(ports.staffPhone, staff, servicePins);

    return {
      urls: {
        kiosk: `${kioskUrl}/?token=${secrets.token}`,
        phone: acquirerUrl,
        printer: UrlReady.parse(printer.ready).url,
        machine: UrlReady.parse(machine.ready).url,
        lapas: hubReady.url,
        staffPhone: staffPhone.url,
      },
      staff,
      servicePins,
      databaseUrl: hubReady.databaseUrl,
      note: hubReady.note,
      configFile,
      kiosk: () => kiosk,
      startKiosk: async () => {
        kiosk = await startKiosk();
        return kiosk;
      },
      stop: async () => {
        await staffPhone.stop();
        await stopAll(children);
      },
    };
  } catch (error) {
    await stopAll(children);
    throw error;
  }
};

/** Last started, first stopped: the kiosk before its machine, the hub before its acquirer. */
const stopAll = async (children: readonly Child[]): Promise<void> => {
  for (const child of [...children].reverse()) {
    if (child.isRunning()) await child.kill("SIGTERM");
  }
};

const newSecret = (): string => randomBytes(24).toString("hex");
