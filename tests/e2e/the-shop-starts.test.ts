import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { orderOneUnit } from "../support/buy-by-channel.ts";
import { createBuyersPhone } from "../support/buyers-phone.ts";
import { type DemoProcess, startDemo } from "../support/demo-process.ts";
import { connectKioskChannel } from "../support/kiosk-channel.ts";
import { createMachinePage } from "../support/machine-page.ts";
import { familyOf, runningProcesses } from "../support/running-processes.ts";
import { forgetData } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";

const ADDRESSES = ["Kiosk screen", "Buyer's phone", "Receipt printer", "Machine", "Lapas view"];
const SKU = "KLT-04";

let dataDir: string;
const demos: DemoProcess[] = [];

beforeEach(() => {
  // Nobody but its owner can enter it: as root, PostgreSQL's user cannot.
  dataDir = mkdtempSync(join(tmpdir(), "pojokpas-start-"));
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});
afterEach(async () => {
  for (const demo of demos.splice(0)) {
    if (familyOf(demo.pid).length > 0) await demo.pressCtrlC();
  }
  forgetData(dataDir);
});

const start = async (...args: readonly string[]): Promise<DemoProcess> => {
  const demo = await startDemo(["--data", dataDir, ...args]);
  demos.push(demo);
  return demo;
};

const unitsOnShelf = async (demo: DemoProcess): Promise<number> => {
  const channel = await connectKioskChannel(demo.addressOf("Kiosk screen"));
  await channel.on("attract");
  channel.touch({ kind: "start" });
  const { products } = await channel.on("catalogue", (shown) =>
    shown.products.some(
      ({ sku, availability }) => sku === SKU && availability.kind === "available",
    ),
  );
  channel.touch({ kind: "leave" });
  await channel.on("attract");
  channel.close();
  const product = products.find(({ sku }) => sku === SKU);
  return product?.availability.kind === "available" ? product.availability.units : 0;
};

/** Returns the receipt number. */
const buyOne = async (demo: DemoProcess): Promise<string> => {
  const { channel, payment } = await orderOneUnit(demo.addressOf("Kiosk screen"), SKU);
  const phone = createBuyersPhone(demo.addressOf("Buyer's phone"));
  await phone.pay(await phone.scan(payment.qrString));
  const { receiptNumber, receipt } = await takeReceipt(channel);
  expect(receipt).toBe("printed");
  channel.touch({ kind: "done" });
  await channel.on("attract");
  channel.close();
  return receiptNumber;
};

const stopsWhole = async (demo: DemoProcess) => {
  const family = familyOf(demo.pid);
  expect(family.length).toBeGreaterThan(5);
  const addresses = ADDRESSES.map((words) => demo.addressOf(words));
  expect(await demo.pressCtrlC()).toBe(0);

  const left = new Set(runningProcesses().map(({ identity }) => identity));
  const survivors = family.filter(({ identity }) => left.has(identity));
  expect(survivors.map(({ command }) => command)).toEqual([]);
  expect(runningProcesses().filter(({ command }) => command.includes(dataDir))).toEqual([]);
  for (const address of addresses) await expect(fetch(address)).rejects.toThrow();
};

test("one command opens the shop, Ctrl-C closes all of it, and the next start goes on", async () => {
  const first = await start();
  for (const words of ADDRESSES) {
    expect((await fetch(first.addressOf(words))).status, words).toBe(200);
  }
  const stock = await unitsOnShelf(first);
  const firstReceipt = await buyOne(first);
  expect(await unitsOnShelf(first)).toBe(stock - 1);
  await stopsWhole(first);

  const second = await start();
  expect(await unitsOnShelf(second)).toBe(stock - 1);
  const secondReceipt = await buyOne(second);
  const isSameDay = firstReceipt.slice(0, 12) === secondReceipt.slice(0, 12);
  expect(firstReceipt.slice(-4)).toBe("0001");
  expect(secondReceipt.slice(-4)).toBe(isSameDay ? "0002" : "0001");
  const machine = createMachinePage(second.addressOf("Machine"));
  expect(await machine.counters()).toEqual({ turns: 2, drops: 2, openings: 0 });

  // Somebody starts it again in another window: the running shop is not disturbed.
  const third = await start();
  expect(await third.ended).toBe(78);
  expect(third.lines().join("\n")).toContain(dataDir);
  expect(await unitsOnShelf(second)).toBe(stock - 2);
  await stopsWhole(second);

  const fresh = await start("--fresh");
  expect(await unitsOnShelf(fresh)).toBe(stock);
  await stopsWhole(fresh);
});

test("when the demo itself is killed, nothing of it stays behind and the data is whole", async () => {
  const first = await start();
  const stock = await unitsOnShelf(first);
  await buyOne(first);
  const family = familyOf(first.pid);
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  const second = await start();
  const left = new Set(runningProcesses().map(({ identity }) => identity));
  expect(family.filter(({ identity }) => left.has(identity)).map((one) => one.command)).toEqual([]);
  expect(await unitsOnShelf(second)).toBe(stock - 1);
  await stopsWhole(second);
});
