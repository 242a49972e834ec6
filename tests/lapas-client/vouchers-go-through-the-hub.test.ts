import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { createSystemIds } from "../../lapas/system-ids.ts";
import { createHubLink } from "../../lapas-client/create-hub-link.ts";
import { createCursorFile } from "../../lapas-client/cursor-store.ts";
import { enrol } from "../../lapas-client/enrol.ts";
import { type HubStand, startHubStand } from "../lapas/hub-stand.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { createLinkStand, temporaryFolder } from "./link-stand.ts";

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

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");

/** A kiosk's line to the real hub, which keeps one voucher of Rp 50.000 and one that has lapsed. */
const connect = async () => {
  const { clock } = stand;
  const dir = temporaryFolder();
  const hubUrl = new URL(stand.hub().url);
  const code = await stand.hub().newEnrolmentCode("M01");
  const enrolled = await enrol({ hubUrl: hubUrl.href, code, dir, clock });
  if (!enrolled.ok) throw new Error(enrolled.error.reason);
  const identity = enrolled.value;
  await askDatabase(
    databaseUrl,
    `insert into voucher values
       ('v1', '${hashOf("CODE")}', 50000, '2026-12-31', '${identity.kioskId}', 'r1', 'petugas', 0),
       ('v2', '${hashOf("OLD")}', 50000, '2026-01-01', '${identity.kioskId}', 'r2', 'petugas', 0)`,
  );
  const chain = createFactChain("journal-1");
  const link = createHubLink({
    ...{ hubUrl, identity, clock },
    source: chain.source,
    onCommit: chain.onCommit,
    adoptedVersion: () => 0,
    ids: createSystemIds(),
    cursorStore: createCursorFile(dir),
    log: () => {},
  });
  onTestFinished(link.stop);
  return link.vouchers;
};

test("a voucher is looked up, reserved, consumed or given back, and says why it does not pay", async () => {
  const vouchers = await connect();
  expect(await vouchers.look(hashOf("CODE"))).toEqual({
    ok: true,
    value: { voucherId: "v1", balanceRupiah: 50_000, validUntil: "2026-12-31" },
  });
  const reserve = (saleId: string, amountRupiah: number) =>
    vouchers.reserve({ voucherId: "v1", saleId, amountRupiah });
  expect(await reserve("sale-1", 30_000)).toEqual({ ok: true, value: undefined });
  expect(await reserve("sale-2", 30_000)).toEqual({ ok: false, error: { kind: "voucher.used" } });
  expect(await vouchers.consume("sale-1")).toEqual({ ok: true, value: undefined });
  expect(await vouchers.release("sale-1")).toEqual({ ok: false, error: { kind: "voucher.used" } });
  expect(await vouchers.release("sale-3")).toEqual({ ok: true, value: undefined });
  expect(await reserve("sale-3", 1_000)).toMatchObject({ error: { kind: "voucher.used" } });
  expect(await vouchers.look(hashOf("OLD"))).toMatchObject({ error: { kind: "voucher.expired" } });
});

test("guessing ends in a wait, which is told apart from a hub that is away", async () => {
  const vouchers = await connect();
  for (let tries = 0; tries < 5; tries++) {
    expect(await vouchers.look(hashOf(`GUESS ${tries}`))).toMatchObject({
      error: { kind: "voucher.unknown" },
    });
  }
  expect(await vouchers.look(hashOf("CODE"))).toMatchObject({
    error: { kind: "voucher.too-many-tries" },
  });
  await stand.hub().stop();
  expect(await vouchers.consume("sale-1")).toMatchObject({ error: { kind: "voucher.no-answer" } });
});

test("an answer that is lost, unreadable or about another matter leaves the outcome unknown", async () => {
  const { hub, connect: connectToContract } = await createLinkStand();
  const { vouchers } = connectToContract();
  const unknown = { ok: false, error: { kind: "voucher.no-answer" } };
  expect(await vouchers.consume("sale-1")).toEqual(unknown);
  hub.answerWith(() => ({ status: 200, json: { state: "eaten" } }));
  expect(await vouchers.consume("sale-1")).toEqual(unknown);
  hub.answerWith(() => ({ status: 200, json: { state: "consumed" } }));
  expect(await vouchers.consume("sale-1")).toEqual({ ok: true, value: undefined });
  hub.become("loses-answers");
  expect(await vouchers.consume("sale-1")).toEqual(unknown);
  hub.become("captive-portal");
  expect(await vouchers.look(hashOf("CODE"))).toEqual(unknown);
});
