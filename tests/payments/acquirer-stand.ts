import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Acquirer } from "../../core/ports/acquirer.ts";
import type { Result } from "../../core/result.ts";
import {
  type AcquirerSimulator,
  startAcquirerSimulator,
} from "../../payments/simulator/acquirer-simulator.ts";
import { createSnapKeys, type SnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { simulatedSnapConfig } from "../../payments/simulator/simulated-contract.ts";
import { createSnapAcquirer } from "../../payments/snap/snap-acquirer.ts";
import type { SnapConfig } from "../../payments/snap/snap-config.ts";
import { createVirtualClock, type VirtualClock } from "../support/virtual-clock.ts";
import { type NoticeReceiver, startNoticeReceiver } from "./notice-receiver.ts";

interface SentRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The SNAP adapter and the simulated acquirer over real HTTP, on one clock that stands still. */
export interface AcquirerStand {
  readonly acquirer: Acquirer;
  /** The one that runs now: `restart` puts another in its place. */
  readonly simulator: () => AcquirerSimulator;
  readonly restart: () => Promise<void>;
  readonly receiver: NoticeReceiver;
  readonly clock: VirtualClock;
  readonly keys: SnapKeys;
  /** What the adapter sent, in order. */
  readonly sent: readonly SentRequest[];
  /** Another adapter to the same bank, with a contract of your own making. */
  readonly acquirerWith: (changes: Partial<SnapConfig>) => Acquirer;
  readonly close: () => Promise<void>;
}

/** One contract for every stand of a test file: making RSA keys takes a while. */
const keyDir = mkdtempSync(join(tmpdir(), "acquirer-keys-"));
const keys = createSnapKeys(keyDir);
rmSync(keyDir, { recursive: true });

export const startAcquirerStand = async (): Promise<AcquirerStand> => {
  const dir = mkdtempSync(join(tmpdir(), "acquirer-"));
  const clock = createVirtualClock();
  const ids = { newId: () => randomUUID(), newOrderCode: () => "ABCDEF" };
  const receiver = await startNoticeReceiver();
  const start = (port: number) =>
    startAcquirerSimulator({
      port,
      stateFile: join(dir, "bank.jsonl"),
      notifyUrl: receiver.url,
      keys,
      clock,
      ids,
    });
  let simulator = await start(0);
  const { url } = simulator;
  const sent: SentRequest[] = [];
  const recordingFetch: typeof globalThis.fetch = (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    sent.push({ path: new URL(new Request(input).url).pathname, headers });
    return fetch(input, init);
  };
  const acquirerWith = (changes: Partial<SnapConfig>) => {
    const config = { ...simulatedSnapConfig(url, keys), ...changes };
    return createSnapAcquirer({ config, clock, ids, fetch: recordingFetch });
  };

  return {
    acquirer: acquirerWith({}),
    acquirerWith,
    simulator: () => simulator,
    restart: async () => {
      await simulator.close();
      simulator = await start(Number(new URL(url).port));
      await untilAnswering(url);
    },
    receiver,
    clock,
    keys,
    sent,
    close: async () => {
      await simulator.close();
      await receiver.close();
      rmSync(dir, { recursive: true });
    },
  };
};

/** Connections kept from before the restart are dead, but fetch sees that only when it uses them. */
const untilAnswering = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`${url}/control`).catch(() => null);
    await response?.text();
    if (response?.ok) return;
  }
  throw new Error("the bank did not come back");
};

export const MINUTE_MS = 60_000;

/** A charge of Rp 25.000 that may be paid for five minutes. */
export const chargeOf = (clock: VirtualClock, partnerReferenceNo: string) => ({
  partnerReferenceNo,
  amountRupiah: 25_000,
  terminalId: "M01",
  expiresAtMs: clock.nowMs() + 5 * MINUTE_MS,
});

export const expectOk = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
