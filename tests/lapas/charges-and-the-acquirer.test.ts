import { createPublicKey, randomUUID, verify } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { PaymentStatement } from "../../core/charge/payment-statement.ts";
import { ChargeStateAnswer, EventsAnswer } from "../../core/contract/hub-api.ts";
import { parseQris } from "../../core/qris/parse-qris.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

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

const order = (changes = {}) => ({
  chargeId: randomUUID(),
  saleId: "sale-1",
  orderCode: "ABCDEF",
  amountRupiah: 36_000,
  validForMs: 180_000,
  ...changes,
});
const referenceOf = (chargeId: string) => chargeId.replaceAll("-", "");
const create = (request = order(), by = kiosk) => by.call("POST", "/v1/charges", request);
const stateOf = async (chargeId: string, by = kiosk) =>
  ChargeStateAnswer.parse((await by.call("GET", `/v1/charges/${chargeId}`)).json);
const close = async (chargeId: string, because: "cancelled" | "expired") =>
  ChargeStateAnswer.parse(
    (await kiosk.call("POST", `/v1/charges/${chargeId}/close`, { because })).json,
  );
const eventsAfter = async (cursor: number, waitMs = 0) =>
  EventsAnswer.parse((await kiosk.call("GET", `/v1/events?after=${cursor}&waitMs=${waitMs}`)).json);
const statementIn = (payment: { statement: string; signature: string }): PaymentStatement => {
  const bytes = Buffer.from(payment.statement, "base64");
  const key = createPublicKey({
    key: Buffer.from(kiosk.hubPublicKey, "base64"),
    format: "der",
    type: "spki",
  });
  expect(verify(null, bytes, key, Buffer.from(payment.signature, "base64"))).toBe(true);
  return PaymentStatement.parse(JSON.parse(bytes.toString()));
};
const push = (on: boolean) => stand.bank.become({ "mute-notices": !on });
/** Until the bank's notice (or the hub's own asking) has made so many events. */
const eventsWithin = async (seconds: number, count: number) => {
  await stand.within(seconds, `${count} events`, async () => {
    return (await eventsAfter(0)).events.length >= count;
  });
  return (await eventsAfter(0)).events;
};

describe("a charge", () => {
  test("is a readable code over the amount, and the same code when asked again", async () => {
    const request = order();
    const made = await create(request);
    expect(made.status).toBe(200);
    const qris = parseQris(String(made.json["qrString"]));
    expect(qris.ok && qris.value.amountRupiah).toBe(36_000);
    expect(await create(request)).toMatchObject({ status: 200, json: made.json });
    expect(stand.bank.charges()).toHaveLength(1);
    expect(stand.bank.charges()[0]?.partnerReferenceNo).toBe(referenceOf(request.chargeId));
  });

  test("with the same id and another amount, sale or order is refused", async () => {
    const request = order();
    await create(request);
    for (const change of [{ amountRupiah: 1 }, { saleId: "sale-2" }, { orderCode: "ZZZZZZ" }]) {
      expect((await create({ ...request, ...change })).status).toBe(409);
    }
  });

  test("asked for twice at once is made once", async () => {
    const request = order();
    const [a, b] = await Promise.all([create(request), create(request)]);
    expect(a.json).toEqual(b.json);
    expect(stand.bank.charges()).toHaveLength(1);
  });

  test("of another kiosk does not exist", async () => {
    const other = await stand.enrol("M02");
    const request = order();
    await create(request);
    const target = `/v1/charges/${request.chargeId}`;
    expect((await other.call("GET", target)).status).toBe(404);
    expect((await other.call("POST", `${target}/close`, { because: "cancelled" })).status).toBe(
      404,
    );
    expect((await create(request, other)).status).toBe(404);
    expect((await stateOf(request.chargeId)).status).toBe("open");
  });

  test("the hub never got is none, and from then on is never made", async () => {
    const request = order();
    expect((await stateOf(request.chargeId)).status).toBe("none");
    expect((await create(request)).status).toBe(422);
    expect(stand.bank.charges()).toHaveLength(0);
  });

  test("whose answer the bank lost is taken back, for nobody saw its code", async () => {
    stand.bank.become({ "lose-answer": true });
    const request = order();
    const answer = await create(request);
    expect(answer).toMatchObject({
      status: 422,
      json: { error: "charge.refused: its code was lost" },
    });
    expect(await stateOf(request.chargeId)).toMatchObject({
      status: "closed",
      closedBecause: "refused",
    });
    expect(stand.bank.charges().map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  test("is unknown while the bank is down, and never made twice when it is asked for again", async () => {
    stand.bank.become({ down: true });
    const request = order();
    expect((await create(request)).status).toBe(503);
    expect((await stateOf(request.chargeId)).status).toBe("open");
    stand.bank.become({ down: false });
    expect((await create(request)).status).toBe(200);
    expect(stand.bank.charges()).toHaveLength(1);
  });

  test("that never reached the bank ends as refused", async () => {
    stand.bank.become({ down: true });
    const request = order();
    await create(request);
    stand.bank.become({ down: false });
    await stand.within(70, "closed", async () => {
      const [row] = await askDatabase(databaseUrl, "select status from charge");
      return row?.["status"] === "closed";
    });
    expect(await stateOf(request.chargeId)).toMatchObject({ closedBecause: "refused" });
    expect(stand.bank.charges()).toHaveLength(0);
  });

  test("closed by the buyer is cancelled at the bank and stays closed", async () => {
    const request = order();
    await create(request);
    const closed = await close(request.chargeId, "cancelled");
    expect(closed).toMatchObject({ status: "closed", closedBecause: "cancelled", payments: [] });
    expect(await close(request.chargeId, "expired")).toEqual(closed);
    expect(stand.bank.charges()[0]?.isCancelled).toBe(true);
    expect((await create(request)).status).toBe(422);
  });

  test("closed while its payment was on the way says so", async () => {
    push(false);
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId));
    const closed = await close(request.chargeId, "cancelled");
    expect(closed.payments.map(statementIn)).toMatchObject([{ amountRupiah: 36_000 }]);
  });

  test("nobody pays is closed as expired, without anybody asking", async () => {
    const request = order({ validForMs: 20_000 });
    await create(request);
    await stand.within(60, "closed", async () => {
      const [row] = await askDatabase(databaseUrl, "select closed_because from charge");
      return row?.["closed_because"] === "expired";
    });
  });
});

describe("a payment", () => {
  test("is learnt by push alone, and wakes the waiting kiosk at once", async () => {
    await stand.restartHub({ isPollingAcquirer: false });
    const request = order();
    await create(request);
    const waiting = eventsAfter(0, 20_000);
    stand.bank.pay(referenceOf(request.chargeId));
    await stand.clock.advance(0);
    const { events, cursor } = await waiting;
    expect(cursor).toBe(1);
    expect(events.map((event) => event.kind)).toEqual(["payment-received"]);
    const [event] = events;
    if (event?.kind !== "payment-received") throw new Error("no payment");
    expect(statementIn(event.payment)).toMatchObject({
      kioskId: kiosk.kioskId,
      chargeId: request.chargeId,
      amountRupiah: 36_000,
    });
  });

  test("is learnt by asking alone", async () => {
    push(false);
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId));
    expect(await eventsWithin(30, 1)).toHaveLength(1);
  });

  test("told by the bank twice is one payment and one event", async () => {
    stand.bank.become({ "answer-twice": true });
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId));
    await eventsWithin(5, 1);
    await stand.within(40, "asked again meanwhile", async () => {
      const [row] = await askDatabase(databaseUrl, "select asks from charge");
      return Number(row?.["asks"]) >= 4;
    });
    expect((await eventsAfter(0)).events).toHaveLength(1);
    expect((await stateOf(request.chargeId)).payments).toHaveLength(1);
  });

  test("made twice is two payments and two events, each with its own name", async () => {
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId));
    stand.bank.pay(referenceOf(request.chargeId));
    expect(await eventsWithin(10, 2)).toHaveLength(2);
    const { payments } = await stateOf(request.chargeId);
    expect(new Set(payments.map((payment) => statementIn(payment).providerId)).size).toBe(2);
  });

  test("of another amount is told as it is", async () => {
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId), { amountRupiah: 1_000 });
    await eventsWithin(5, 1);
    const { payments } = await stateOf(request.chargeId);
    expect(payments.map(statementIn)).toMatchObject([{ amountRupiah: 1_000 }]);
  });

  test("that comes after the final close is found without a push", async () => {
    push(false);
    const request = order();
    await create(request);
    await close(request.chargeId, "cancelled");
    stand.bank.become({ "accepts-late": true });
    stand.bank.pay(referenceOf(request.chargeId));
    expect(await eventsWithin(40, 1)).toHaveLength(1);
    expect((await stateOf(request.chargeId)).status).toBe("closed");
  });

  test("outlives a restart of the hub with the very same signed bytes", async () => {
    push(false);
    const request = order();
    await create(request);
    await stand.hub().stop();
    stand.bank.pay(referenceOf(request.chargeId));
    await stand.restartHub();
    await eventsWithin(30, 1);
    const before = await stateOf(request.chargeId);
    await stand.restartHub();
    expect((await stateOf(request.chargeId)).payments).toEqual(before.payments);
    expect((await create(request)).status).toBe(200);
  });

  test("is not believed from a notice that the bank did not sign", async () => {
    await stand.restartHub({ isPollingAcquirer: false });
    const request = order();
    await create(request);
    const forged = await stand.post("/v1.0/qr/qr-mpm-notify", {
      originalPartnerReferenceNo: referenceOf(request.chargeId),
      latestTransactionStatus: "00",
    });
    expect(forged.status).toBe(401);
    expect((await eventsAfter(0)).events).toHaveLength(0);
  });
});

describe("events", () => {
  test("come by cursor, and asking acknowledges", async () => {
    for (const saleId of ["sale-1", "sale-2"]) {
      const request = order({ saleId });
      await create(request);
      stand.bank.pay(referenceOf(request.chargeId));
    }
    await eventsWithin(5, 2);
    const first = await eventsAfter(0);
    expect(first.cursor).toBe(2);
    expect((await eventsAfter(1)).events).toEqual(first.events.slice(1));
    expect(await eventsAfter(2)).toMatchObject({ cursor: 2, events: [] });
    expect(await askDatabase(databaseUrl, "select acked_event_cursor as acked from kiosk")).toEqual(
      [{ acked: "2" }],
    );
  });

  test("end a wait after the time asked for, with nothing", async () => {
    let isAnswered = false;
    const waiting = eventsAfter(0, 20_000).finally(() => {
      isAnswered = true;
    });
    await stand.within(19, "the poll hangs", () => stand.clock.monotonicMs() >= 19_000);
    expect(isAnswered).toBe(false);
    await stand.within(5, "answered", () => isAnswered);
    expect(await waiting).toMatchObject({ cursor: 0, events: [] });
  });

  test("end a wait when the hub stops, and the hub stops at once", async () => {
    const waiting = eventsAfter(0, 20_000);
    await stand.within(2, "the poll hangs", () => stand.clock.monotonicMs() >= 2_000);
    await stand.hub().stop();
    expect(await waiting).toMatchObject({ cursor: 0, events: [] });
  });

  test("tell a kiosk with a cursor ahead of us where we are", async () => {
    expect(await eventsAfter(7, 20_000)).toMatchObject({ cursor: 0, events: [] });
  });

  test("announce a new catalogue to the machine's kiosks", async () => {
    const other = await stand.enrol("M02");
    const Snapshot = z.object({ snapshot: z.object({ version: z.number() }) });
    const catalogue = await kiosk.call("GET", "/v1/catalogue?after=0");
    expect(Snapshot.parse(catalogue.json).snapshot.version).toBe(1);
    expect((await kiosk.call("GET", "/v1/catalogue?after=1")).status).toBe(204);
    expect((await other.call("GET", "/v1/catalogue?after=0")).status).toBe(204);
    await stand.hub().publishCatalogue(createTestSnapshot({ version: 2 }));
    await expect(
      stand.hub().publishCatalogue(createTestSnapshot({ version: 2 })),
    ).rejects.toThrow();
    expect((await eventsAfter(0)).events).toEqual([{ kind: "catalogue-published", version: 2 }]);
    const newer = await kiosk.call("GET", "/v1/catalogue?after=1");
    expect(Snapshot.parse(newer.json).snapshot.version).toBe(2);
  });
});
