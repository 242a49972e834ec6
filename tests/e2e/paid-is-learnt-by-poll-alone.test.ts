import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type BlindingProxy, startBlindingProxy } from "../support/blinding-proxy.ts";
import { orderOneUnit } from "../support/buy-by-channel.ts";
import { moveKioskLine } from "../support/move-kiosk-line.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";

let shop: TestShop;
let line: BlindingProxy;

const Events = z.looseObject({ events: z.array(z.looseObject({ kind: z.string() })) });

beforeAll(async () => {
  shop = await openTestShop();
  // No notice leaves the bank, and no payment event reaches the kiosk.
  await shop.phone.behave({ "mute-notices": true });
  line = await startBlindingProxy(shop.urls.lapas, (path, answer) => {
    if (!path.startsWith("/v1/events")) return answer;
    const told = Events.parse(answer);
    return { ...told, events: told.events.filter(({ kind }) => kind !== "payment-received") };
  });
  await moveKioskLine(shop, line.url);
});
afterAll(async () => {
  await shop.close();
  await line.close();
});

test("with nobody telling, the kiosk asks the hub, the hub the bank, and the goods come out", async () => {
  await shop.phone.behave({ "query-blind": "pending" });
  const { channel, payment } = await orderOneUnit(shop.urls.kiosk, "KLT-04");
  await shop.phone.pay(await shop.phone.scan(payment.qrString));
  channel.touch({ kind: "i-have-paid" });
  await channel.on("payment", ({ notYetPaid }) => notYetPaid);

  await shop.phone.behave({ "query-blind": "off" });
  const thanks = await takeReceipt(channel);
  channel.close();
  const sale = await shop.books.closedSale(thanks.orderCode);
  expect(sale).toMatchObject({ state: "delivered", paidRupiah: payment.amountRupiah });
  expect(await shop.machine.counters()).toEqual({ turns: 1, drops: 1, openings: 0 });
  expect((await shop.phone.scan(payment.qrString)).payments).toMatchObject([{ isNoticed: false }]);
  expect(await shop.books.faults()).toEqual([]);
});
