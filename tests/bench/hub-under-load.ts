import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { StoredFact } from "../../core/journal/fact.ts";
import { openDatabase } from "../../db/lapas/database.ts";
import { createKioskStore } from "../../db/lapas/kiosk-store.ts";
import { removePostgresHome } from "../../db/lapas/postgres-home.ts";
import { startChild } from "../../demo/child-process.ts";
import { encodeBatch } from "../../lapas-client/encode-batch.ts";
import { signRequest } from "../../lapas-client/signed-request.ts";
import { createSnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { createKioskConnection, type KioskConnection } from "./kiosk-connection.ts";

const Ready = z.object({ url: z.string(), databaseUrl: z.string() });

export interface LoadKiosk {
  readonly kioskId: string;
  readonly privateKey: KeyObject;
  readonly connection: KioskConnection;
}

/** The real hub as a process of its own on its own durable PostgreSQL. */
export interface HubUnderLoad {
  readonly databaseUrl: string;
  readonly enrol: () => Promise<LoadKiosk>;
  /** The bytes of a request that only has to be sent: encoded and signed before the clock runs. */
  readonly prepare: (kiosk: LoadKiosk, facts: readonly StoredFact[]) => Uint8Array;
  /** Rejects unless the hub took it. */
  readonly send: (kiosk: LoadKiosk, request: Uint8Array) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const startHubUnderLoad = async (folder: string): Promise<HubUnderLoad> => {
  const keys = join(folder, "snap-keys");
  createSnapKeys(keys);
  const dataDir = join(folder, "hub");
  mkdirSync(dataDir, { recursive: true });
  const child = await startChild({
    name: "hub",
    args: [join(import.meta.dirname, "../../lapas/main.ts")],
    logDir: folder,
    env: {
      HUB_DATA_DIR: dataDir,
      HUB_PORT: "0",
      HUB_LOG_LEVEL: "fatal",
      HUB_SEED_CATALOGUE: join(import.meta.dirname, "../../assets/seed/catalogue.json"),
      // Nobody is there: these kiosks make no charges.
      SNAP_BASE_URL: "http://127.0.0.1:9",
      SNAP_CLIENT_ID: "POJOKPAS",
      SNAP_CLIENT_SECRET_FILE: join(keys, "client-secret.txt"),
      SNAP_CLIENT_PRIVATE_KEY_FILE: join(keys, "client-private.pem"),
      SNAP_ACQUIRER_PUBLIC_KEY_FILE: join(keys, "acquirer-public.pem"),
      SNAP_MERCHANT_ID: "M0001",
      SNAP_CHANNEL_ID: "95221",
    },
  });
  const { url: hubUrl, databaseUrl } = Ready.parse(child.ready);
  const database = openDatabase({ databaseUrl, onConnectionLost: () => {} });
  const kiosks = createKioskStore(database);
  const connections: KioskConnection[] = [];

  return {
    databaseUrl,
    enrol: async () => {
      const { publicKey, privateKey } = generateKeyPairSync("ed25519");
      const codeHash = Buffer.from(randomUUID());
      const nowMs = Date.now();
      await kiosks.addCode({ codeHash, machineCode: "M01", expiresAtMs: nowMs + 60_000 });
      const kiosk = await kiosks.enrol({
        codeHash,
        publicKey: publicKey.export({ type: "spki", format: "der" }),
        newKioskId: randomUUID(),
        nowMs,
      });
      if (!kiosk) throw new Error("not enrolled");
      const connection = createKioskConnection(new URL(hubUrl));
      connections.push(connection);
      return { kioskId: kiosk.kioskId, privateKey, connection };
    },
    prepare: ({ kioskId, privateKey }, facts) => {
      const url = new URL(`/v1/journals/${facts[0]?.journalId}/facts`, hubUrl);
      const body = encodeBatch(facts) ?? "";
      const createdAt = Math.floor(Date.now() / 1_000);
      const signed = { method: "POST", url, body, keyId: kioskId, createdAt } as const;
      const headers = {
        ...signRequest(privateKey, { ...signed, nonce: randomUUID() }),
        host: url.host,
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
      };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      return Buffer.from(`POST ${url.pathname} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
    },
    send: async ({ connection }, request) => {
      const status = await connection.send(request);
      if (status !== 200) throw new Error(`hub: ${status}`);
    },
    stop: async () => {
      for (const connection of connections) connection.close();
      await database.close();
      await child.kill("SIGTERM");
      removePostgresHome(dataDir);
    },
  };
};
