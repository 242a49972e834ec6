import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("the buyer is told how long the goods are kept, and so long they are", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 2 });
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  const { holdMs } = kiosk.screen("checking-out");
  await kiosk.until("payment");
  expect(kiosk.screen("payment").windowMs).toBe(holdMs);
  const heldUnits = () =>
    kiosk
      .journal()
      .books.stock()
      .reduce((sum, row) => sum + row.heldUnits, 0);
  await kiosk.wait(holdMs - 5_000);
  expect(kiosk.view().screen.kind).toBe("payment");
  expect(heldUnits()).toBe(2);
  await kiosk.until("payment-ended", 30_000);
  expect(heldUnits()).toBe(0);
});
