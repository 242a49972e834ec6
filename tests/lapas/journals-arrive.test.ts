import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { saleStory } from "./sale-story.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
});
afterEach(() => stand.stop());

const send = (journalId: string, batch: unknown, by = kiosk) =>
  by.call("POST", `/v1/journals/${journalId}/facts`, batch);
const ask = async (sql: string) => {
  await stand.derived();
  return askDatabase(databaseUrl, sql);
};

const openedJournal = () => {
  const writer = createFactWriter();
  writer.add({ kind: "journal-opened", kioskId: kiosk.kioskId, machineCode: "M01" });
  writer.add({ kind: "catalogue-adopted", snapshot: createTestSnapshot() });
  return writer;
};

describe("a journal", () => {
  test("is kept byte for byte, and told how far it came", async () => {
    const writer = openedJournal();
    expect((await kiosk.call("GET", `/v1/journals/${writer.journalId}`)).json).toEqual({
      ackedSeq: 0,
      headHash: null,
    });
    const answer = await send(writer.journalId, writer.batch());
    const head = { ackedSeq: 2, headHash: writer.headHash() };
    expect(answer).toMatchObject({ status: 200, json: head });
    expect((await kiosk.call("GET", `/v1/journals/${writer.journalId}`)).json).toEqual(head);
    const kept = await ask("select seq::int, payload from fact order by seq");
    expect(
      kept.map(({ payload }) => (payload instanceof Buffer ? payload.toString("base64") : null)),
    ).toEqual(writer.batch().facts.map(({ payload }) => payload));
  });

  test("sent again, whole or overlapping, changes nothing that was there", async () => {
    const writer = openedJournal();
    await send(writer.journalId, writer.batch());
    writer.add({ kind: "day-rolled", from: "2026-11-23", to: "2026-11-24" });
    expect((await send(writer.journalId, writer.batch(1, 2))).json["ackedSeq"]).toBe(2);
    expect((await send(writer.journalId, writer.batch(2, 3))).json["ackedSeq"]).toBe(3);
    expect((await send(writer.journalId, writer.batch())).json["ackedSeq"]).toBe(3);
    expect(await ask("select count(*)::int as facts from fact")).toEqual([{ facts: 3 }]);
  });

  test("with a gap is refused and says what comes next", async () => {
    const writer = openedJournal();
    writer.add({ kind: "day-rolled", from: "2026-11-23", to: "2026-11-24" });
    expect(await send(writer.journalId, writer.batch(2))).toMatchObject({
      status: 409,
      json: { error: "journal.gap: expected 1" },
    });
    const [first, , third] = writer.batch().facts;
    expect((await send(writer.journalId, { facts: [first, third] })).status).toBe(409);
    expect(await ask("select 1 from fact")).toEqual([]);
  });

  test("with other bytes under a kept number is refused and alarmed once", async () => {
    const writer = openedJournal();
    await send(writer.journalId, writer.batch());
    const twin = createFactWriter(writer.journalId);
    twin.add({ kind: "journal-opened", kioskId: kiosk.kioskId, machineCode: "M01" });
    for (let tries = 0; tries < 3; tries++) {
      expect(await send(writer.journalId, twin.batch())).toMatchObject({
        status: 409,
        json: { error: "journal.fork: at 1" },
      });
    }
    expect(await ask("select kind, subject from alarm")).toEqual([
      { kind: "journal.fork", subject: `${writer.journalId}/1` },
    ]);
    expect(await ask("select acked_seq::int as acked from journal")).toEqual([{ acked: 2 }]);
  });

  test("whose kept fact comes back with its old hash over other bytes is a fork too", async () => {
    const writer = openedJournal();
    await send(writer.journalId, writer.batch());
    const [first] = writer.batch().facts;
    const changed = { ...first, payload: Buffer.from("{}").toString("base64") };
    expect((await send(writer.journalId, { facts: [changed] })).status).toBe(409);
  });

  test("with a broken chain is refused whole and alarmed", async () => {
    const writer = openedJournal();
    const { facts } = writer.batch();
    const changed = facts.map((fact) => (fact.seq === 2 ? { ...fact, atMs: fact.atMs + 1 } : fact));
    expect(await send(writer.journalId, { facts: changed })).toMatchObject({
      status: 422,
      json: { error: "journal.broken-chain: at 2" },
    });
    expect(await ask("select 1 from fact")).toEqual([]);
    expect(await ask("select kind from alarm")).toEqual([{ kind: "journal.broken-chain" }]);
  });

  test("of one kiosk is closed to another", async () => {
    const writer = openedJournal();
    await send(writer.journalId, writer.batch());
    const other = await stand.enrol("M02");
    expect((await other.call("GET", `/v1/journals/${writer.journalId}`)).status).toBe(404);
    writer.add({ kind: "day-rolled", from: "2026-11-23", to: "2026-11-24" });
    expect((await send(writer.journalId, writer.batch(3), other)).status).toBe(404);
    expect((await send(writer.journalId, writer.batch(3))).json["ackedSeq"]).toBe(3);
  });

  test("with facts this hub cannot read is kept and marked, and what it can read counts", async () => {
    const writer = openedJournal();
    const story = saleStory("sale-1", "ABCDEF");
    writer.addRaw({ kind: "weather-seen", subject: "", payload: { rain: true } });
    writer.addRaw({ kind: "sale-closed", kindVersion: 2, subject: "sale-1", payload: { now: 2 } });
    writer.addRaw({ kind: "order-placed", subject: "sale-9", payload: { kind: "order-placed" } });
    writer.addRaw({ kind: "sale-closed", subject: "sale-8", payload: story.closed });
    writer.add(story.placed);
    writer.add(story.paid);
    expect((await send(writer.journalId, writer.batch())).status).toBe(200);
    expect(
      await ask(
        "select seq::int, interpretation from fact where interpretation <> 'done' order by 1",
      ),
    ).toEqual([
      { seq: 3, interpretation: "unknown" },
      { seq: 4, interpretation: "unknown" },
      { seq: 5, interpretation: "failed" },
      { seq: 6, interpretation: "failed" },
    ]);
    expect(await ask("select order_code from sale")).toEqual([{ order_code: "ABCDEF" }]);
  });

  test("with a sale that cannot be derived is kept, and the other sales of the batch are derived", async () => {
    const writer = openedJournal();
    const orphan = saleStory("sale-1", "ABCDEF");
    const whole = saleStory("sale-2", "GHJKMN");
    writer.add(orphan.paid);
    writer.add(whole.placed);
    expect((await send(writer.journalId, writer.batch())).status).toBe(200);
    expect(await ask("select sale_id from sale")).toEqual([{ sale_id: "sale-2" }]);
    expect(await ask("select kind from fact where interpretation = 'failed'")).toEqual([
      { kind: "payment-proved" },
    ]);
  });
});

describe("a sale", () => {
  test("grows with its facts, whatever batches they come in", async () => {
    const writer = openedJournal();
    const story = saleStory("sale-1", "ABCDEF");
    const stateAfter = async (...facts: Parameters<typeof writer.add>[0][]) => {
      const from = writer.lastSeq() + 1;
      for (const fact of facts) writer.add(fact);
      await send(writer.journalId, writer.batch(from === 3 ? 1 : from));
      const [sale] = await ask("select state, paid_rupiah::int, delivered_rupiah::int from sale");
      return sale;
    };
    expect(await stateAfter(story.placed)).toMatchObject({ state: "awaiting-payment" });
    expect(await stateAfter(story.paid, story.started(1))).toMatchObject({
      state: "delivering",
      paid_rupiah: 97_000,
    });
    expect(await stateAfter(story.finished(1, "delivered"))).toMatchObject({
      delivered_rupiah: 12_000,
    });
    const last = await stateAfter(
      ...[story.started(2), story.finished(2, "not-delivered"), story.refund(2, 85_000)],
      story.closed,
    );
    expect(last).toEqual({
      state: "partly-delivered",
      paid_rupiah: 97_000,
      delivered_rupiah: 12_000,
    });
    expect(await ask("select line_id, state from sale_line order by position")).toEqual([
      { line_id: "sale-1:1", state: "delivered" },
      { line_id: "sale-1:2", state: "refund-owed" },
    ]);
    expect(await ask("select amount_rupiah::int, due_date from refund_owed")).toEqual([
      { amount_rupiah: 85_000, due_date: "2026-11-25" },
    ]);
    expect(await ask("select provider_id, stray_reason from payment")).toEqual([
      { provider_id: "sale-1-p1", stray_reason: null },
    ]);
  });

  test("of one kiosk is not touched by facts of another with the same names", async () => {
    const writer = openedJournal();
    const story = saleStory("sale-1", "ABCDEF");
    for (const fact of [story.placed, story.paid]) writer.add(fact);
    await send(writer.journalId, writer.batch());
    const other = await stand.enrol("M02");
    const forged = createFactWriter();
    forged.add(saleStory("sale-1", "ZZZZZZ").placed);
    expect((await send(forged.journalId, forged.batch(), other)).status).toBe(200);
    expect(await ask("select order_code, state from sale order by order_code")).toEqual([
      { order_code: "ABCDEF", state: "delivering" },
      { order_code: "ZZZZZZ", state: "awaiting-payment" },
    ]);
  });
});
