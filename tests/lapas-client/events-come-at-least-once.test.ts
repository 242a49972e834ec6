import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import type { HubEvent } from "../../core/ports/hub-link.ts";
import { createCursorFile } from "../../lapas-client/cursor-store.ts";
import { eventually } from "../support/eventually.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { createLinkStand, paymentStatement, temporaryFolder } from "./link-stand.ts";

test("a payment the hub signed is delivered with its envelope", async () => {
  const { hub, connect } = await createLinkStand();
  const events: HubEvent[] = [];
  connect().onEvent((event) => events.push(event));
  const signed = hub.signStatement(paymentStatement());
  hub.publish({ kind: "payment-received", payment: signed });
  await eventually("the event", () => events.length === 1);
  expect(events[0]).toEqual({
    kind: "payment-received",
    payment: {
      ...paymentStatement(),
      signedStatement: Buffer.from(JSON.stringify(signed)).toString("base64"),
    },
  });
});

test("a statement that is changed, foreign or meant for another kiosk is dropped and counted", async () => {
  const { hub, log, connect } = await createLinkStand();
  const events: HubEvent[] = [];
  const link = connect();
  link.onEvent((event) => events.push(event));
  const good = hub.signStatement(paymentStatement());
  const changed = hub.signStatement(paymentStatement({ amountRupiah: 1 })).statement;
  const stranger = generateKeyPairSync("ed25519").privateKey;
  for (const payment of [
    { ...good, statement: changed },
    hub.signStatement(paymentStatement(), stranger),
    hub.signStatement(paymentStatement({ kioskId: "kiosk-2" })),
    hub.signStatement({ hello: "world" }),
    good,
  ]) {
    hub.publish({ kind: "payment-received", payment });
  }
  await eventually("the good one", () => events.length === 1);
  expect(link.refusedStatements()).toBe(4);
  expect(log.filter((line) => line.includes("statement dropped"))).toHaveLength(4);
});

test("an event the listener did not take comes again, and the cursor waits for it", async () => {
  const { hub, clock, cursorStore, connect } = await createLinkStand();
  const taken: string[] = [];
  let fails = true;
  connect().onEvent((event) => {
    if (event.kind !== "payment-received") return;
    if (fails) throw new Error("disk full");
    taken.push(event.payment.providerId);
  });
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  await eventually("the back-off", () => clock.nextTimerInMs() === 1_000);
  expect(cursorStore.load()).toBe(0);
  fails = false;
  await clock.advance(1_000);
  await eventually("the event again", () => taken.length === 1);
  await eventually("the cursor", () => cursorStore.load() === 1);
});

test("a kiosk that dies before the cursor is saved gets the event once more after its restart", async () => {
  const { hub, cursorStore, connect } = await createLinkStand();
  const taken: string[] = [];
  const take = (event: HubEvent) => {
    if (event.kind === "payment-received") taken.push(event.payment.providerId);
  };
  const dying = connect({
    cursorStore: {
      load: cursorStore.load,
      save: () => {
        throw new Error("power cut");
      },
    },
  });
  dying.onEvent(take);
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  await eventually("the first delivery", () => taken.length === 1);
  dying.stop();

  connect().onEvent(take);
  await eventually("the second delivery", () => taken.length === 2);
  await eventually("the cursor", () => cursorStore.load() === 1);
  await eventually("the next poll acknowledges", () =>
    hub.requests.some(({ target }) => target === "/v1/events?after=1"),
  );
  expect(taken).toEqual(["provider-1", "provider-1"]);
});

test("nothing is fetched, so nothing acknowledged, while nobody listens", async () => {
  const { hub, chain, connect } = await createLinkStand();
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  chain.append(1);
  const link = connect();
  await eventually("the journal sent", () => link.health().unsentFacts === 0);
  expect(hub.requests.some(({ target }) => target.startsWith("/v1/events"))).toBe(false);
});

test("the catalogue is fetched at start and when the hub publishes a newer one", async () => {
  const { hub, connect } = await createLinkStand();
  let published = createTestSnapshot({ version: 1 });
  let adopted = 0;
  hub.answerWith((_method, target) => {
    const after = /^\/v1\/catalogue\?after=(\d+)$/.exec(target)?.[1];
    if (after === undefined) return null;
    return published.version > Number(after)
      ? { status: 200, json: { snapshot: published } }
      : { status: 204 };
  });
  connect({ adoptedVersion: () => adopted }).onEvent((event) => {
    if (event.kind === "catalogue-published") adopted = event.snapshot.version;
  });
  await eventually("the first catalogue", () => adopted === 1);
  published = createTestSnapshot({ version: 2 });
  hub.publish({ kind: "catalogue-published", version: 2 });
  await eventually("the second catalogue", () => adopted === 2);
});

test("a catalogue this kiosk cannot read holds up no payment", async () => {
  const { hub, log, connect } = await createLinkStand();
  const events: HubEvent[] = [];
  hub.answerWith((_method, target) =>
    target.startsWith("/v1/catalogue") ? { status: 200, json: { snapshot: { v: 2 } } } : null,
  );
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  connect().onEvent((event) => events.push(event));
  await eventually("the payment", () => events.length === 1);
  expect(log.some((line) => line.startsWith("catalogue:"))).toBe(true);
});

test("a hub whose event numbers went back is read again from its beginning", async () => {
  const { hub, cursorStore, clock, connect } = await createLinkStand();
  cursorStore.save(500);
  const taken: string[] = [];
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  connect().onEvent((event) => {
    if (event.kind === "payment-received") taken.push(event.payment.providerId);
  });
  await eventually("the poll", () => hub.requests.some(({ target }) => target.endsWith("=500")));
  hub.releasePolls();
  await eventually("a pause", () => (clock.nextTimerInMs() ?? Infinity) <= 1_000);
  await clock.advance(1_000);
  await eventually("the event", () => taken.length === 1);
  expect(cursorStore.load()).toBe(1);
});

test("the hub's clock is learnt from its events", async () => {
  const { hub, clock, connect } = await createLinkStand();
  hub.setClock(() => clock.nowMs() + 90_000);
  const link = connect();
  link.onEvent(() => {});
  expect(link.clockOffsetMs()).toBeNull();
  hub.publish({ kind: "payment-received", payment: hub.signStatement(paymentStatement()) });
  await eventually("the offset", () => link.clockOffsetMs() === 90_000);
});

test("the cursor survives in its file, and a broken file means from the beginning", async () => {
  const dir = temporaryFolder();
  expect(createCursorFile(dir).load()).toBe(0);
  createCursorFile(dir).save(42);
  expect(createCursorFile(dir).load()).toBe(42);
  const { writeFileSync } = await import("node:fs");
  writeFileSync(`${dir}/hub-event-cursor`, "4x");
  expect(createCursorFile(dir).load()).toBe(0);
});

test("what happened at the lapas is delivered as it was told", async () => {
  const { hub, connect } = await createLinkStand();
  const events: HubEvent[] = [];
  connect().onEvent((event) => events.push(event));
  const told: readonly HubEvent[] = [
    { kind: "code-redeemed", saleId: "s1", lineId: "l1", redeemedAt: "2026-11-24T10:00:00+07:00" },
    {
      ...{ kind: "refund-settled", saleId: "s1", refundId: "r1", how: "paid-out" },
      ...{ documentNumber: "B-7", settledAt: "2026-11-24T10:00:00+07:00" },
    },
    { kind: "pick-up-code", saleId: "s2", codeHash: "a".repeat(64) },
  ];
  for (const event of told) hub.publish(event);
  await eventually("the events", () => events.length === 3);
  expect(events).toEqual(told);
});
