import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createHubLink, type HubLinkOptions } from "../../lapas-client/create-hub-link.ts";
import { enrol } from "../../lapas-client/enrol.ts";
import { type ContractHub, createContractHub } from "../support/contract-hub.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

export const temporaryFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), "pojokpas-link-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

export const startContractHub = async (): Promise<ContractHub> => {
  const hub = await createContractHub();
  onTestFinished(hub.down);
  return hub;
};

const KIOSK_ID = "kiosk-1";

/** A hub, a kiosk enrolled at it, a journal and a clock that stands still; `connect` opens the line. */
export const createLinkStand = async () => {
  const hub = await startContractHub();
  const clock = createVirtualClock();
  hub.setClock(clock.nowMs);
  const dir = temporaryFolder();
  const enrolled = await enrol({
    hubUrl: hub.url.href,
    code: hub.newCode(KIOSK_ID),
    dir,
    clock,
  });
  if (!enrolled.ok) throw new Error(enrolled.error.reason);
  const identity = enrolled.value;
  const chain = createFactChain("journal-1");
  const log: string[] = [];
  let cursor = 0;
  const cursorStore = {
    load: () => cursor,
    save: (next: number) => {
      cursor = next;
    },
  };

  const connect = (changes: Partial<HubLinkOptions> = {}) => {
    const link = createHubLink({
      hubUrl: hub.url,
      identity,
      source: chain.source,
      onCommit: chain.onCommit,
      adoptedVersion: () => 0,
      clock,
      ids: { newId: randomUUID, newOrderCode: () => "ABC234" },
      cursorStore,
      log: (line) => log.push(line),
      ...changes,
    });
    onTestFinished(link.stop);
    return link;
  };
  return { hub, clock, dir, identity, chain, log, cursorStore, connect };
};

export const paymentStatement = (changes: Record<string, unknown> = {}) => ({
  kioskId: KIOSK_ID,
  chargeId: "charge-0001",
  amountRupiah: 45_000,
  providerId: "provider-1",
  rrn: "123456789012",
  issuer: "BCA",
  paidAt: "2026-11-24T10:00:30+07:00",
  ...changes,
});
