import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const ELEVEN_AT_NIGHT = Date.parse("2026-11-24T23:00:00+07:00");

/** Bread of today keeps one day: sold until midnight, not after. */
const bakery = () => {
  const snapshot = createTestSnapshot();
  const products = snapshot.products.map((product) =>
    product.sku === "roti" ? { ...product, isFood: true, shelfLifeDays: 1 } : product,
  );
  return { ...snapshot, products };
};

const breadOf = (kiosk: Awaited<ReturnType<typeof startTestKiosk>>) =>
  kiosk.screen("catalogue").products.find(({ sku }) => sku === "roti")?.availability.kind;

test("bread is sold until the end of its day, by fact and not after", async () => {
  const kiosk = await startTestKiosk({ snapshot: bakery(), startMs: ELEVEN_AT_NIGHT });
  kiosk.touch({ kind: "start" });
  expect(breadOf(kiosk)).toBe("available");
  kiosk.touch({ kind: "leave" });
  await kiosk.wait(3_600_000);

  expect(kiosk.facts().at(-1)).toMatchObject({ kind: "day-rolled", to: "2026-11-25" });
  kiosk.touch({ kind: "start" });
  expect(breadOf(kiosk)).not.toBe("available");
});

test("bread in a cart at midnight is taken out of it", async () => {
  const startMs = Date.parse("2026-11-24T23:59:20+07:00");
  const kiosk = await startTestKiosk({ snapshot: bakery(), startMs });
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 1 });
  await kiosk.wait(45_000);
  expect(kiosk.view().cart?.skus).toEqual(["tas"]);
});

test("a sale paid before midnight keeps its day, its receipt number is of that day", async () => {
  const startMs = Date.parse("2026-11-24T23:59:40+07:00");
  const kiosk = await startTestKiosk({ startMs });
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery");
  await kiosk.untilThanks(120_000);
  const sale = kiosk.saleOf(chargeId);
  expect(sale.paidBusinessDate).toBe("2026-11-24");
  expect(kiosk.screen("thanks").receiptNumber).toBe("M01-20261124-0001");
  expect(kiosk.journal().books.businessDate()).toBe("2026-11-25");

  await kiosk.until("attract", 60_000);
  const next = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(next);
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").receiptNumber).toBe("M01-20261125-0001");
});

test("with a clock nobody vouches for, dated goods are not sold", async () => {
  const kiosk = await startTestKiosk({ snapshot: bakery() });
  kiosk.clock.setTrusted(false);
  await kiosk.crash();
  await kiosk.wait(3_000);
  kiosk.touch({ kind: "start" });
  expect(breadOf(kiosk)).toBe("unavailable");
});
