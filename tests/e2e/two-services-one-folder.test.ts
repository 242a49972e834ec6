import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderOneUnit } from "../support/buy-by-channel.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";

const ENTRY = resolve(import.meta.dirname, "../../out/kiosk/main.js");

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop?.close());

/** Runs the kiosk service's own entry to its end. */
const runToItsEnd = (args: readonly string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((done, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (code) => done({ code, said }));
  });

test("a second service on a folder says why and leaves, and the first one goes on selling", async () => {
  const first = shop.kiosk().pid;
  const { channel, payment } = await orderOneUnit(shop.urls.kiosk, "KLT-04");

  const second = await runToItsEnd(["--config", shop.configFile]);
  expect(second.code).toBe(78);
  expect(second.said).toContain("another kiosk service is running on");
  expect(second.said).toContain(shop.dataDir);
  expect(second.said).not.toMatch(/\n\s+at /);

  expect(shop.kiosk().isRunning()).toBe(true);
  await shop.phone.pay(await shop.phone.scan(payment.qrString));
  const { orderCode } = await takeReceipt(channel);
  channel.close();
  expect(await shop.books.closedSale(orderCode)).toMatchObject({ state: "delivered" });
  expect(await shop.books.faults()).toEqual([]);
  expect(shop.kiosk().pid).toBe(first);
});

test("the folder is free again as soon as its service is gone, however it went", async () => {
  await shop.kiosk().kill("SIGKILL");
  const again = await shop.startKiosk();
  expect(again.isRunning()).toBe(true);
});

test("a configuration that cannot be used is refused with the place and the reason", async () => {
  const refused = await runToItsEnd(["--config", "/nowhere/kiosk.json"]);
  expect(refused.code).toBe(78);
  expect(refused.said).toContain("/nowhere/kiosk.json");
});
