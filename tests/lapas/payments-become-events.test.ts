import { describe, expect, test } from "vitest";
import * as z from "zod";
import { askDatabase } from "../support/postgres.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import {
  close,
  create,
  databaseUrl,
  eventsAfter,
  eventsWithin,
  kiosk,
  order,
  push,
  referenceOf,
  stand,
  statementIn,
  stateOf,
} from "./charge-stand.ts";

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
