import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type BlindingProxy, startBlindingProxy } from "../support/blinding-proxy.ts";
import { orderOneUnit } from "../support/buy-by-channel.ts";
import { moveKioskLine } from "../support/move-kiosk-line.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";

let shop: TestShop;
let line: BlindingProxy;

beforeAll(async () => {
  // The hub asks the acquirer only when a notice has come …
  shop = await openTestShop({ hubEnv: { HUB_POLL_ACQUIRER: "off" } });
  // … and a kiosk that asks the hub is told of no payment.
  line = await startBlindingProxy(shop.urls.lapas, (path, answer) =>
    path.startsWith("/v1/charges/")
      ? { ...z.looseObject({}).parse(answer), status: "open", payments: [] }
      : answer,
  );
  await moveKioskLine(shop, line.url);
});
afterAll(async () => {
  await shop.close();
  await line.close();
});

test("with nobody asking, the bank's notice and the hub's event hand the goods out", async () => {
  await shop.phone.behave({ "mute-notices": true });
  const { channel, payment } = await orderOneUnit(shop.urls.kiosk, "KLT-04");
  await shop.phone.pay(await shop.phone.scan(payment.qrString));
  // Asking is of no use on either leg: both pushes are all there is.
  channel.touch({ kind: "i-have-paid" });
  await channel.on("payment", ({ notYetPaid }) => notYetPaid);

  await shop.phone.behave({ "mute-notices": false });
  const thanks = await takeReceipt(channel);
  channel.close();
  const sale = await shop.books.closedSale(thanks.orderCode);
  expect(sale).toMatchObject({ state: "delivered", paidRupiah: payment.amountRupiah });
  expect(await shop.machine.counters()).toEqual({ turns: 1, drops: 1, openings: 0 });
  expect((await shop.phone.scan(payment.qrString)).payments).toMatchObject([{ isNoticed: true }]);
  expect(await shop.books.faults()).toEqual([]);
});
