import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { HubEvent } from "../../core/ports/hub-link.ts";
import { createSystemIds } from "../../lapas/system-ids.ts";
import { createHubLink } from "../../lapas-client/create-hub-link.ts";
import { createCursorFile } from "../../lapas-client/cursor-store.ts";
import { enrol } from "../../lapas-client/enrol.ts";
import { type HubStand, startHubStand } from "../lapas/hub-stand.ts";
import { eventually } from "../support/eventually.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { temporaryFolder } from "./link-stand.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
});
afterEach(() => stand.stop());

const connect = async () => {
  const { clock } = stand;
  const dir = temporaryFolder();
  const code = await stand.hub().newEnrolmentCode("M01");
  const hubUrl = new URL(stand.hub().url);
  const enrolled = await enrol({ hubUrl: hubUrl.href, code, dir, clock });
  if (!enrolled.ok) throw new Error(enrolled.error.reason);
  const chain = createFactChain("journal-1");
  const link = createHubLink({
    hubUrl,
    identity: enrolled.value,
    source: chain.source,
    onCommit: chain.onCommit,
    adoptedVersion: () => 0,
    clock,
    ids: createSystemIds(),
    cursorStore: createCursorFile(dir),
    log: () => {},
  });
  onTestFinished(link.stop);
  const events: HubEvent[] = [];
  link.onEvent((event) => events.push(event));
  return { link, chain, events };
};

test("a kiosk enrols, gets its catalogue and brings its journal into PostgreSQL byte for byte", async () => {
  const { link, chain, events } = await connect();
  chain.append(230);
  await eventually("the journal at the hub", () => link.health().unsentFacts === 0);
  await eventually("the catalogue", () => events.length > 0);
  expect(events[0]).toMatchObject({ kind: "catalogue-published", snapshot: { version: 1 } });
  const rows = await askDatabase(
    databaseUrl,
    "select seq, hash from fact where journal_id = 'journal-1' order by seq",
  );
  expect(rows).toHaveLength(230);
  const [last] = chain.source.factsAfter(229, 1);
  expect(rows[229]?.["hash"]).toEqual(last?.hash);
  expect(link.health()).toMatchObject({ online: true, journalForked: false });
});

test("a charge is made, paid on a phone and learnt of both by event and by asking", async () => {
  const { link, events } = await connect();
  const request = {
    chargeId: "charge-0001",
    saleId: "sale-1",
    orderCode: "ABC234",
    amountRupiah: 45_000,
    validForMs: 300_000,
  };
  const offer = await link.charges.request(request);
  expect(offer).toMatchObject({ ok: true, value: { chargeId: "charge-0001" } });
  expect(await link.charges.request(request)).toEqual(offer);

  const [charge] = stand.bank.charges();
  if (!charge) throw new Error("no charge at the bank");
  expect(stand.bank.pay(charge.partnerReferenceNo).ok).toBe(true);
  const paid = () => events.find(({ kind }) => kind === "payment-received");
  await stand.within(30, "the payment comes as an event", () => paid() !== undefined);
  expect(paid()).toMatchObject({ payment: { chargeId: "charge-0001", amountRupiah: 45_000 } });

  const state = await link.charges.state("charge-0001");
  const event = paid();
  expect(state).toMatchObject({
    ok: true,
    value: { payments: [event?.kind === "payment-received" ? event.payment : null] },
  });
});

test("a charge the hub never got is closed for good by asking after it", async () => {
  const { link } = await connect();
  expect(await link.charges.state("charge-0009")).toMatchObject({
    ok: true,
    value: { status: "none", payments: [] },
  });
  expect(
    await link.charges.request({
      chargeId: "charge-0009",
      saleId: "sale-1",
      orderCode: "ABC234",
      amountRupiah: 45_000,
      validForMs: 300_000,
    }),
  ).toMatchObject({ ok: false, error: { kind: "charge.refused" } });
});
