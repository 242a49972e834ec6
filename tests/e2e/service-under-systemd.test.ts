import { createPrivateKey } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { orderOneUnit } from "../support/buy-by-channel.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";
import { until } from "../support/until.ts";

const Config = z.object({
  hub: z.object({ enrolmentCode: z.string() }),
  web: z.object({ token: z.string(), restockToken: z.string() }),
});

let shop: TestShop;
let bin: string;
const inherited = { ...process.env };

/** As systemd starts a unit of `Type=notify`; what is said to it is kept instead of sent. */
const pretendSystemd = () => {
  bin = mkdtempSync(join(tmpdir(), "pojokpas-systemd-"));
  const program = join(bin, "systemd-notify");
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${join(bin, "heard")}'\n`);
  chmodSync(program, 0o755);
  process.env["PATH"] = `${bin}:${inherited["PATH"]}`;
  process.env["NOTIFY_SOCKET"] = join(bin, "nobody-listens");
  process.env["WATCHDOG_USEC"] = "3000000";
};

beforeAll(async () => {
  pretendSystemd();
  shop = await openTestShop();
});
afterAll(async () => {
  process.env = inherited;
  await shop.close();
  rmSync(bin, { recursive: true, force: true });
});

/** What the two programs logged; their ready line is for whoever started them, not for the log. */
const logged = (): string =>
  ["kiosk", "hub"]
    .flatMap((name) => readFileSync(join(shop.dataDir, "logs", `${name}.log`), "utf8").split("\n"))
    .filter((line) => !line.startsWith('{"ready":true'))
    .join("\n");

const bodyOf = (pem: string): readonly string[] =>
  pem.split("\n").filter((line) => line.length > 20 && !line.startsWith("-----"));

test("the running service tells systemd that it is ready, and then every second that it is alive", async () => {
  const heard = () => readFileSync(join(bin, "heard"), "utf8").trim().split("\n");
  await until("it has pinged some times", () => heard().length > 4);
  expect(heard().slice(0, 2).sort()).toEqual(["READY=1", "WATCHDOG=1 STATUS=selling"]);
  expect(new Set(heard().slice(2))).toEqual(new Set(["WATCHDOG=1"]));
});

test("after a purchase and a crash the logs tell what happened and give nothing away", async () => {
  const { channel, payment } = await orderOneUnit(shop.urls.kiosk, "KLT-04");
  // Asks for everything that would carry a secret in its address.
  await fetch(`${shop.urls.lapas}/claim/${payment.orderCode}`);
  await fetch(`${shop.urls.lapas}/claim/%E0%A4%A`);
  await fetch(shop.urls.kiosk);
  await shop.phone.pay(await shop.phone.scan(payment.qrString));
  const thanks = await takeReceipt(channel);
  const sale = await shop.books.closedSale(thanks.orderCode);
  await shop.kiosk().kill("SIGKILL");
  channel.close();

  const config = Config.parse(JSON.parse(readFileSync(shop.configFile, "utf8")));
  const read = (...path: string[]) => readFileSync(join(shop.dataDir, ...path), "utf8");
  const deviceKey = read("kiosk", "device-key.pem");
  const snapKeys = readdirSync(join(shop.dataDir, "snap-keys")).map((file) =>
    read("snap-keys", file),
  );
  const pan = /01\d{2}(936\d{12,16})/.exec(payment.qrString)?.[1] ?? payment.qrString;
  const statements = (await shop.books.factsOf(thanks.orderCode)).flatMap(
    ({ payload }) => JSON.stringify(payload).match(/"statement":"([^"]+)"/g) ?? [],
  );
  expect(statements.length).toBeGreaterThan(0);

  const secrets: Readonly<Record<string, readonly string[]>> = {
    token: [config.web.token],
    restockToken: [config.web.restockToken],
    enrolmentCode: [config.hub.enrolmentCode],
    databasePassword: [new URL(shop.databaseUrl).password],
    deviceKey: [
      ...bodyOf(deviceKey),
      createPrivateKey(deviceKey).export({ type: "pkcs8", format: "der" }).toString("base64"),
    ],
    hubKey: bodyOf(read("hub", "hub-key.pem")),
    snapKeys: snapKeys.flatMap((key) => (key.includes("-----") ? bodyOf(key) : [key.trim()])),
    orderCode: [thanks.orderCode],
    qrString: [payment.qrString, pan],
    statement: statements.map((found) => found.slice(13, -1)),
    person: ["first-load"],
  };
  const log = logged();
  for (const [what, values] of Object.entries(secrets)) {
    for (const value of values) {
      expect(value.length, what).toBeGreaterThan(5);
      expect(log.includes(value), `${what} in the log`).toBe(false);
    }
  }

  expect(sale.state).toBe("delivered");
  for (const told of ["order-placed", "payment-proved", "dispense-finished", "sale-closed"]) {
    expect(log).toMatch(new RegExp(`"program":"kiosk","msg":"fact \\d+ ${told}"`));
  }
  expect(log).toContain('"program":"hub","msg":"answers at');
});
