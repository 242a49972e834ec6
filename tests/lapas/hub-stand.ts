import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Hub, type HubOptions, startHub } from "../../lapas/start-hub.ts";
import { createSystemIds } from "../../lapas/system-ids.ts";
import { signRequest } from "../../lapas-client/signed-request.ts";
import {
  type AcquirerSimulator,
  startAcquirerSimulator,
} from "../../payments/simulator/acquirer-simulator.ts";
import type { SnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { createSnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { simulatedSnapConfig } from "../../payments/simulator/simulated-contract.ts";
import { createSnapAcquirer } from "../../payments/snap/snap-acquirer.ts";
import { type AuthenticatorApp, createAuthenticatorApp } from "../support/authenticator-app.ts";
import { TEST_CREDENTIALS } from "../support/staff-session.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { createVirtualClock, type VirtualClock } from "../support/virtual-clock.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface SignChanges {
  readonly nonce?: string;
  readonly createdAt?: number;
  readonly keyId?: string;
  /** What is signed, when it is not what is sent. */
  readonly signedBody?: string;
  readonly signedTarget?: string;
}

export interface TestKiosk {
  readonly kioskId: string;
  readonly privateKey: KeyObject;
  readonly hubPublicKey: string;
  readonly call: (
    method: "GET" | "POST",
    target: string,
    body?: unknown,
    changes?: SignChanges,
  ) => Promise<Answer>;
}

export type HubChanges = Partial<Pick<HubOptions, "isPollingAcquirer" | "firstCredentials">>;

export interface HubStand {
  readonly clock: VirtualClock;
  readonly bank: AcquirerSimulator;
  readonly hub: () => Hub;
  /** The phones of its staff. */
  readonly app: AuthenticatorApp;
  readonly logged: readonly string[];
  readonly enrol: (machineCode?: string) => Promise<TestKiosk>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  /** Resolves once what was acknowledged is derived: pages wait for that. */
  readonly derived: () => Promise<void>;
  /** Stops the hub and starts another life of it on the same database and keys. */
  readonly restartHub: (changes?: HubChanges) => Promise<void>;
  /** Moves virtual time in steps of a second until it holds. */
  readonly within: (
    seconds: number,
    what: string,
    holds: () => boolean | Promise<boolean>,
  ) => Promise<void>;
  readonly stop: () => Promise<void>;
}

let keys: { readonly folder: string; readonly snap: SnapKeys } | null = null;
const snapKeys = (): SnapKeys => {
  const folder = keys?.folder ?? mkdtempSync(join(tmpdir(), "snap-keys-"));
  keys ??= { folder, snap: createSnapKeys(folder) };
  return keys.snap;
};
process.once("exit", () => {
  if (keys) rmSync(keys.folder, { recursive: true, force: true });
});

/** The real hub on a real PostgreSQL, with the simulated acquirer behind real HTTP, in virtual time. */
export const startHubStand = async (databaseUrl: string): Promise<HubStand> => {
  const folder = mkdtempSync(join(tmpdir(), "hub-stand-"));
  const clock = createVirtualClock();
  const ids = createSystemIds();
  const logged: string[] = [];
  const bank = await startAcquirerSimulator({
    port: 0,
    stateFile: join(folder, "bank.jsonl"),
    notifyUrl: null,
    keys: snapKeys(),
    ...{ clock, ids },
  });

  const start = async (changes: HubChanges = {}) => {
    const hub = await startHub({
      databaseUrl,
      dataDir: folder,
      host: "127.0.0.1",
      port: 0,
      acquirer: createSnapAcquirer({
        config: simulatedSnapConfig(bank.url, snapKeys()),
        clock,
        ids,
      }),
      noticePath: "/v1.0/qr/qr-mpm-notify",
      seedCatalogue: createTestSnapshot(),
      isPollingAcquirer: true,
      firstCredentials: TEST_CREDENTIALS,
      passwordCost: 2 ** 12,
      ...{ clock, ids, log: (message: string) => logged.push(message) },
      ...changes,
    });
    bank.notifyAt(`${hub.url}/v1.0/qr/qr-mpm-notify`);
    return hub;
  };
  let hub = await start();

  const post = async (path: string, body: unknown): Promise<Answer> =>
    read(
      await fetch(`${hub.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );

  return {
    clock,
    bank,
    hub: () => hub,
    app: createAuthenticatorApp(),
    logged,
    post,
    derived: async () => {
      await fetch(hub.url);
    },
    enrol: async (machineCode = "M01") => {
      const { publicKey, privateKey } = generateKeyPairSync("ed25519");
      const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
      const code = await hub.newEnrolmentCode(machineCode);
      const { status, json } = await post("/v1/enrol", { code, publicKey: spki });
      if (status !== 200) throw new Error(`enrolment failed: ${status}`);
      const kioskId = String(json["kioskId"]);
      const hubPublicKey = String(json["hubPublicKey"]);
      return {
        kioskId,
        privateKey,
        hubPublicKey,
        call: async (method, target, body, changes = {}) => {
          const text = body === undefined ? "" : JSON.stringify(body);
          const headers = signRequest(privateKey, {
            method,
            url: new URL(changes.signedTarget ?? target, hub.url),
            body: changes.signedBody ?? text,
            keyId: changes.keyId ?? kioskId,
            createdAt: changes.createdAt ?? Math.floor(clock.nowMs() / 1000),
            nonce: changes.nonce ?? ids.newId(),
          });
          const init = text === "" ? {} : { body: text };
          return read(await fetch(`${hub.url}${target}`, { method, headers, ...init }));
        },
      };
    },
    restartHub: async (changes = {}) => {
      await hub.stop();
      hub = await start(changes);
    },
    within: async (seconds, what, holds) => {
      const startedAt = performance.now();
      // The hub's database and the bank's sockets live in real time: on a busy computer they lag.
      for (let second = 0; second <= seconds || performance.now() - startedAt < 8_000; second++) {
        if (await holds()) return;
        await clock.advance(1_000);
        await new Promise((resolve) => setTimeout(resolve, second < seconds ? 20 : 200));
      }
      throw new Error(`never came true in ${seconds} s: ${what}`);
    },
    stop: async () => {
      await hub.stop();
      await bank.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const json: Record<string, unknown> = text === "" ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, json };
};
