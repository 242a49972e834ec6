import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
  await addVoucher("v1", "THE CODE", 50_000);
});
afterEach(() => stand.stop());

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");
const addVoucher = (id: string, code: string, valueRupiah: number, validUntil = "2026-12-31") =>
  askDatabase(
    databaseUrl,
    `insert into voucher values ('${id}', '${hashOf(code)}', ${valueRupiah}, '${validUntil}',
       '${kiosk.kioskId}', 'refund-${id}', 'petugas', 0)`,
  );
const look = (code: string, by = kiosk) =>
  by.call("POST", "/v1/vouchers/look", { codeHash: hashOf(code) });
const reserve = (saleId: string, amountRupiah: number, by = kiosk, voucherId = "v1") =>
  by.call("POST", "/v1/vouchers/reserve", { voucherId, saleId, amountRupiah });
const consume = (saleId: string, by = kiosk) => by.call("POST", "/v1/vouchers/consume", { saleId });
const release = (saleId: string, by = kiosk) => by.call("POST", "/v1/vouchers/release", { saleId });
const balance = async () => (await look("THE CODE")).json["balanceRupiah"];

describe("a voucher", () => {
  test("is found by the hash of its code, with what is left of it", async () => {
    expect(await look("THE CODE")).toMatchObject({
      status: 200,
      json: { voucherId: "v1", balanceRupiah: 50_000, validUntil: "2026-12-31" },
    });
    await reserve("sale-1", 20_000);
    expect(await balance()).toBe(30_000);
    await consume("sale-1");
    expect(await balance()).toBe(30_000);
    await reserve("sale-2", 30_000);
    expect(await look("THE CODE")).toMatchObject({ status: 409, json: { error: "voucher.used" } });
    await release("sale-2");
    expect(await balance()).toBe(30_000);
  });

  test("pays on its last day in Jakarta and not after it", async () => {
    await addVoucher("v2", "LAST DAY", 5_000, "2026-11-24");
    await addVoucher("v3", "LAPSED", 5_000, "2026-11-23");
    expect((await look("LAST DAY")).status).toBe(200);
    expect((await reserve("sale-1", 5_000, kiosk, "v2")).status).toBe(200);
    expect(await look("LAPSED")).toMatchObject({
      status: 410,
      json: { error: "voucher.expired" },
    });
    expect((await reserve("sale-2", 5_000, kiosk, "v3")).status).toBe(410);
  });

  test("reserved in time is consumed also after it has lapsed", async () => {
    await addVoucher("v2", "LAST DAY", 5_000, "2026-11-24");
    await reserve("sale-1", 5_000, kiosk, "v2");
    await stand.clock.advance(24 * 3_600_000);
    expect((await reserve("sale-1", 5_000, kiosk, "v2")).json).toEqual({ state: "reserved" });
    expect((await consume("sale-1")).json).toEqual({ state: "consumed" });
  });
});

describe("a reserve", () => {
  test("repeated is the same, and with other values is refused", async () => {
    expect((await reserve("sale-1", 20_000)).json).toEqual({ state: "reserved" });
    expect((await reserve("sale-1", 20_000)).json).toEqual({ state: "reserved" });
    expect((await reserve("sale-1", 20_001)).status).toBe(409);
    expect(await balance()).toBe(30_000);
    await consume("sale-1");
    expect((await reserve("sale-1", 20_000)).json).toEqual({ state: "consumed" });
  });

  test("of all that is left by two kiosks at once is one kiosk's", async () => {
    const other = await stand.enrol("M02");
    for (let round = 1; round <= 5; round++) {
      const answers = await Promise.all([
        reserve(`sale-${round}`, 50_000),
        reserve(`sale-${round}`, 50_000, other),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      await Promise.all([release(`sale-${round}`), release(`sale-${round}`, other)]);
    }
    expect(await balance()).toBe(50_000);
  });

  test("sent five times at once takes its part once", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => reserve("sale-1", 20_000)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await balance()).toBe(30_000);
  });

  test("for a sale that was released before is refused for good", async () => {
    expect((await release("sale-1")).json).toEqual({ state: "released" });
    expect((await reserve("sale-1", 20_000)).status).toBe(409);
    expect((await consume("sale-1")).status).toBe(409);
    expect(await balance()).toBe(50_000);
  });

  test("and a release at once end with nothing taken or with a part that is released later", async () => {
    for (let round = 1; round <= 10; round++) {
      const saleId = `sale-${round}`;
      await Promise.all([reserve(saleId, 50_000), release(saleId)]);
      expect((await release(saleId)).json).toEqual({ state: "released" });
    }
    expect(await balance()).toBe(50_000);
  });

  test("of more than is left, or of a voucher nobody has, is refused", async () => {
    expect((await reserve("sale-1", 50_001)).status).toBe(409);
    expect((await reserve("sale-2", 1, kiosk, "v9")).status).toBe(404);
    expect(await balance()).toBe(50_000);
  });
});

describe("consumption", () => {
  test("is final: repeated it is the same, and no release undoes it", async () => {
    await reserve("sale-1", 20_000);
    expect((await consume("sale-1")).json).toEqual({ state: "consumed" });
    expect((await consume("sale-1")).json).toEqual({ state: "consumed" });
    expect((await release("sale-1")).status).toBe(409);
    expect(await balance()).toBe(30_000);
  });

  test("of a sale that reserved nothing is refused", async () => {
    expect((await consume("sale-1")).status).toBe(404);
  });

  test("of another kiosk's sale is not possible", async () => {
    const other = await stand.enrol("M02");
    await reserve("sale-1", 20_000);
    expect((await consume("sale-1", other)).status).toBe(404);
    await release("sale-1", other);
    expect((await consume("sale-1")).json).toEqual({ state: "consumed" });
  });

  test("outlives a restart of the hub", async () => {
    await reserve("sale-1", 20_000);
    await stand.restartHub();
    expect((await consume("sale-1")).json).toEqual({ state: "consumed" });
    expect(await balance()).toBe(30_000);
  });
});

describe("wrong codes", () => {
  test("are answered five times in fifteen minutes, and a restart does not help", async () => {
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, index) => look(`GUESS ${index}`)),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([
      ...[404, 404, 404, 404, 404, 429, 429, 429],
    ]);
    await stand.restartHub();
    expect(await look("THE CODE")).toMatchObject({
      status: 429,
      json: { error: "voucher.too-many-tries" },
    });
    const other = await stand.enrol("M02");
    expect((await look("THE CODE", other)).status).toBe(200);
    await stand.clock.advance(15 * 60_000);
    expect((await look("THE CODE")).status).toBe(200);
  });

  test("do not count when they were right", async () => {
    for (let tries = 0; tries < 12; tries++) expect((await look("THE CODE")).status).toBe(200);
  });
});

test("what is no request is refused as such", async () => {
  for (const step of ["look", "reserve", "consume", "release"]) {
    expect((await kiosk.call("POST", `/v1/vouchers/${step}`, { saleId: 7 })).status).toBe(400);
  }
  expect((await kiosk.call("POST", "/v1/vouchers/look", { codeHash: "THE CODE" })).status).toBe(
    400,
  );
  expect((await reserve("sale-1", 0)).status).toBe(400);
});
