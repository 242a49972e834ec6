import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const MINUTE_MS = 60_000;
const day = { opensAt: "10:00", closesAt: "21:00" };
const openingHours = {
  week: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: null,
  },
  closedDates: [],
};

/** A shop that closes at 21.00, at a time of Tuesday, 24 November 2026. */
const shopAt = (time: string) => {
  const { settings, ...rest } = createTestSnapshot();
  return startTestKiosk({
    snapshot: { ...rest, settings: { ...settings, openingHours } },
    startMs: Date.parse(`2026-11-24T${time}:00+07:00`),
  });
};

test("at closing time a shop with nobody before it closes, and opens by itself", async () => {
  const kiosk = await shopAt("20:59");
  expect(kiosk.screen("attract").closesAt).toBe("21:00");
  await kiosk.wait(2 * MINUTE_MS);
  expect(kiosk.screen("closed").opens).toEqual({ on: "2026-11-25", at: "10:00", inDays: 1 });
  kiosk.touch({ kind: "start" });
  expect(kiosk.view().screen.kind).toBe("closed");

  kiosk.clock.skip(4 * 60 * MINUTE_MS);
  await kiosk.wait(MINUTE_MS);
  expect(kiosk.screen("closed").opens).toEqual({ on: "2026-11-25", at: "10:00", inDays: 0 });
  kiosk.clock.skip(9 * 60 * MINUTE_MS);
  await kiosk.wait(MINUTE_MS);
  expect(kiosk.view().screen.kind).toBe("attract");
});

test("a touch in the second after closing time begins no sale", async () => {
  const kiosk = await shopAt("20:59");
  await kiosk.wait(57_001);
  kiosk.touch({ kind: "start" });
  expect(kiosk.view().screen.kind).toBe("closed");
});

test("who is looking around when the shop closes is told, and has ten minutes", async () => {
  const kiosk = await shopAt("20:59");
  kiosk.touch({ kind: "start" });
  expect(kiosk.view().lastCall).toBeNull();
  await kiosk.wait(MINUTE_MS);
  kiosk.touch({ kind: "still-here" });
  expect(kiosk.view()).toMatchObject({
    lastCall: { until: "21:10" },
    screen: { kind: "catalogue" },
  });

  for (let minute = 0; minute < 9; minute += 1) {
    await kiosk.wait(MINUTE_MS);
    kiosk.touch({ kind: "still-here" });
  }
  expect(kiosk.view().screen.kind).toBe("catalogue");
  await kiosk.wait(MINUTE_MS);
  expect(kiosk.view()).toMatchObject({ cart: null, screen: { kind: "closed" } });
});

test("a cart that is full at closing time is paid and handed out", async () => {
  const kiosk = await shopAt("20:59");
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await kiosk.wait(MINUTE_MS);
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  kiosk.hub.pay(kiosk.hub.chargeIds().at(-1) ?? "");
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
  kiosk.touch({ kind: "done" });
  expect(kiosk.view().screen.kind).toBe("closed");
});

test("a code on the screen outlives closing time", async () => {
  const kiosk = await shopAt("20:58");
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.wait(4 * MINUTE_MS);
  expect(kiosk.view()).toMatchObject({ lastCall: null, screen: { kind: "payment" } });
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
  await kiosk.until("closed");
});

test("a code that ran out after the last call is not offered again", async () => {
  const kiosk = await shopAt("20:59");
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  for (let minute = 0; minute < 10; minute += 1) {
    await kiosk.wait(MINUTE_MS - 2_000);
    kiosk.touch({ kind: "still-here" });
  }
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  await kiosk.until("payment-ended", 6 * MINUTE_MS);
  expect(kiosk.screen("payment-ended")).toMatchObject({ outcome: "expired", canRetry: false });
  kiosk.touch({ kind: "retry" });
  expect(kiosk.view().screen.kind).toBe("payment-ended");
  kiosk.touch({ kind: "done" });
  expect(kiosk.view().screen.kind).toBe("closed");
});

test("a clock that nobody vouches for closes no shop", async () => {
  const kiosk = await shopAt("22:00");
  expect(kiosk.view().screen.kind).toBe("closed");
  kiosk.clock.setTrusted(false);
  await kiosk.wait(MINUTE_MS);
  expect(kiosk.screen("attract").closesAt).toBeNull();
  kiosk.clock.setTrusted(true);
  await kiosk.wait(MINUTE_MS);
  expect(kiosk.view().screen.kind).toBe("closed");
});

test("a machine that cannot keep its books says so instead of promising an opening", async () => {
  const { settings, ...rest } = createTestSnapshot();
  const kiosk = await startTestKiosk({
    snapshot: { ...rest, settings: { ...settings, openingHours } },
    startMs: Date.parse("2026-11-24T22:00:00+07:00"),
    tapPorts: (ports) => ({ ...ports, disk: { hasRoomForSale: () => false, freeBytes: () => 0 } }),
  });
  expect(kiosk.screen("out-of-service").reason).toBe("disk");
});

test("what a passer-by switched while nobody buys is put back", async () => {
  const kiosk = await shopAt("12:00");
  kiosk.touch({ kind: "set-language", language: "en" });
  kiosk.touch({ kind: "set-low-reach", on: true });
  expect(kiosk.view()).toMatchObject({ language: "en", lowReach: true });
  await kiosk.wait(MINUTE_MS + 1_000);
  expect(kiosk.view()).toMatchObject({ language: "id", lowReach: false });
});
