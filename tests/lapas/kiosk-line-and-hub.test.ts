import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { HubEvent } from "../../core/ports/hub-link.ts";
import { createSystemClock } from "../../lapas/system-clock.ts";
import { createSystemIds } from "../../lapas/system-ids.ts";
import { createHubLink, type KioskHubLink } from "../../lapas-client/create-hub-link.ts";
import { createCursorFile } from "../../lapas-client/cursor-store.ts";
import { enrol } from "../../lapas-client/enrol.ts";
import { eventually } from "../support/eventually.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
let folder: string;
let link: KioskHubLink | null = null;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
  folder = mkdtempSync(join(tmpdir(), "kiosk-line-"));
});
afterEach(async () => {
  link?.stop();
  await stand.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the kiosk's own line enrols, sends its journal, adopts the catalogue and sells, with a clock of its own", async () => {
  const clock = createSystemClock();
  const ids = createSystemIds();
  const code = await stand.hub().newEnrolmentCode("M01");
  const hubUrl = stand.hub().url;
  const identity = await enrol({ hubUrl, code, dir: folder, clock });
  if (!identity.ok) throw new Error(identity.error.reason);

  const events: HubEvent[] = [];
  const chain = createFactChain("journal-1");
  chain.append(450);
  const kiosk = createHubLink({
    hubUrl: new URL(hubUrl),
    identity: identity.value,
    source: chain.source,
    onCommit: chain.onCommit,
    adoptedVersion: () => (events.length > 0 ? 1 : 0),
    cursorStore: createCursorFile(folder),
    log: () => {},
    ...{ clock, ids },
  });
  link = kiosk;
  kiosk.onEvent((event) => {
    events.push(event);
  });
  await eventually("the journal is there", () => kiosk.health().unsentFacts === 0, 15_000);
  await eventually("the catalogue came", () => events.length === 1);
  chain.append(1);
  await eventually("the next fact is there", () => kiosk.health().unsentFacts === 0);

  const chargeId = ids.newId();
  const offer = await kiosk.charges.request({
    ...{ chargeId, saleId: "sale-1", orderCode: "ABCDEF" },
    ...{ amountRupiah: 36_000, validForMs: 180_000 },
  });
  expect(offer.ok).toBe(true);
  stand.bank.pay(chargeId.replaceAll("-", ""));
  await stand.clock.advance(0);
  await eventually("the payment came", () => events.length === 2);
  expect(events.map((event) => event.kind)).toEqual(["catalogue-published", "payment-received"]);
  const state = await kiosk.charges.state(chargeId);
  expect(state.ok && state.value.payments.map((payment) => payment.amountRupiah)).toEqual([36_000]);
  expect(kiosk.refusedStatements()).toBe(0);
});
