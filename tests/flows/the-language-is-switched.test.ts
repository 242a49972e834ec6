import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("another language on any screen keeps cart, screen and money", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  const { screenId } = kiosk.view();
  kiosk.touch({ kind: "set-language", language: "en" });
  expect(kiosk.view()).toMatchObject({ language: "en", screenId, cart: { units: 2 } });

  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  kiosk.touch({ kind: "set-language", language: "id" });
  expect(kiosk.view()).toMatchObject({ language: "id", screen: { kind: "payment" } });
});

test("a sale that a restart interrupted goes on in the buyer's language", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "set-language", language: "en" });
  await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.crash();
  expect(kiosk.view()).toMatchObject({ language: "en", screen: { kind: "payment" } });
});
