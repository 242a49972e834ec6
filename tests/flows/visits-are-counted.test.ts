import { expect, test } from "vitest";
import type { FactOf } from "../../core/journal/fact.ts";
import { LEAVING_PLACES, PAY_SECONDS_BOUNDS } from "../../core/visit/visit-facts.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

/** Five minutes before a full hour in Jakarta. */
const BEFORE_THE_HOUR = Date.parse("2026-11-24T10:55:00+07:00");
const UNTIL_AFTER_IT_MS = 5 * 60_000 + 1_000;

const opened = () => startTestKiosk({ startMs: BEFORE_THE_HOUR });

const counted = (kiosk: TestKiosk): readonly FactOf<"shop-counted">[] =>
  kiosk.facts().flatMap((fact) => (fact.kind === "shop-counted" ? [fact] : []));

const afterTheHour = async (kiosk: TestKiosk) => {
  const endMs = BEFORE_THE_HOUR + UNTIL_AFTER_IT_MS;
  await kiosk.wait(Math.max(0, endMs - kiosk.clock.nowMs()));
};

const leftAt = (fact: FactOf<"shop-counted"> | undefined) =>
  Object.fromEntries(
    LEAVING_PLACES.map((place, index) => [place, fact?.left[index]]).filter(
      ([, visits]) => visits !== 0,
    ),
  );

const buyBread = async (kiosk: TestKiosk) => {
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.wait(20_000);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  kiosk.touch({ kind: "done" });
  await kiosk.until("attract");
};

test("an hour of visits becomes one fact once it is over: who came how far, looked at what, left where", async () => {
  const kiosk = await opened();
  await buyBread(kiosk);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "open-product", sku: "tas" });
  kiosk.touch({ kind: "back" });
  kiosk.touch({ kind: "open-product", sku: "tas" });
  kiosk.touch({ kind: "leave" });
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "leave" });
  expect(counted(kiosk)).toEqual([]);
  await afterTheHour(kiosk);
  const [fact, ...others] = counted(kiosk);
  expect(others).toEqual([]);
  expect(fact).toMatchObject({
    hour: "2026-11-24T10",
    ...{ began: 3, viewed: 1, added: 1, codeShown: 1, paid: 1 },
    views: [{ sku: "tas", views: 2 }],
  });
  expect(leftAt(fact)).toEqual({ product: 1, catalogue: 1 });
  // Twenty seconds and what the answer took.
  expect(fact?.secondsToPay[PAY_SECONDS_BOUNDS.indexOf(30)]).toBe(1);
});

test("who cancels at the QR code left at the payment; who walks away from a full cart, in the cart", async () => {
  const kiosk = await opened();
  await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "done" });
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  await kiosk.until("attract");
  await afterTheHour(kiosk);
  expect(counted(kiosk)).toMatchObject([{ began: 2, added: 2, codeShown: 1, paid: 0 }]);
  expect(leftAt(counted(kiosk)[0])).toEqual({ cart: 1, payment: 1 });
});

test("looking around writes nothing: no touch waits for the disk", async () => {
  const kiosk = await opened();
  const before = kiosk.facts().length;
  for (let visits = 0; visits < 20; visits++) {
    kiosk.touch({ kind: "start" });
    kiosk.touch({ kind: "open-product", sku: "roti" });
    kiosk.touch({ kind: "leave" });
  }
  expect(kiosk.facts()).toHaveLength(before);
});

test("an hour in which nobody came writes nothing", async () => {
  const kiosk = await opened();
  await afterTheHour(kiosk);
  expect(counted(kiosk)).toEqual([]);
});

test("a service that is killed loses the counts of the running hour and none that was written", async () => {
  const kiosk = await opened();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "leave" });
  await kiosk.crash();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "leave" });
  await afterTheHour(kiosk);
  await kiosk.crash();
  expect(counted(kiosk)).toMatchObject([{ hour: "2026-11-24T10", began: 1 }]);
});

test("a buyer whose screen a restart interrupted is served, and not counted on", async () => {
  const kiosk = await opened();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.crash();
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  kiosk.touch({ kind: "done" });
  await afterTheHour(kiosk);
  expect(counted(kiosk)).toEqual([]);
});

test("with a clock in doubt nothing is counted", async () => {
  const kiosk = await opened();
  kiosk.clock.setTrusted(false);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "leave" });
  await afterTheHour(kiosk);
  expect(counted(kiosk)).toEqual([]);
});

test("staff at the machine are no visit", async () => {
  const kiosk = await opened();
  kiosk.touch({ kind: "staff-open" });
  kiosk.touch({ kind: "staff-leave" });
  await afterTheHour(kiosk);
  expect(counted(kiosk)).toEqual([]);
});
