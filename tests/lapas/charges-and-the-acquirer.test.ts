import { describe, expect, test } from "vitest";
import { parseQris } from "../../core/qris/parse-qris.ts";
import { askDatabase } from "../support/postgres.ts";
import {
  close,
  create,
  databaseUrl,
  order,
  push,
  referenceOf,
  stand,
  statementIn,
  stateOf,
} from "./charge-stand.ts";

describe("a charge", () => {
  test("is a readable code over the amount, and the same code when asked again", async () => {
    const request = order();
    const made = await create(request);
    expect(made.status).toBe(200);
    const qris = parseQris(String(made.json["qrString"]));
    expect(qris.ok && qris.value.amountRupiah).toBe(36_000);
    expect(await create(request)).toMatchObject({ status: 200, json: made.json });
    expect(stand.bank.charges()).toHaveLength(1);
    expect(stand.bank.charges()[0]?.partnerReferenceNo).toBe(referenceOf(request.chargeId));
  });

  test("with the same id and another amount, sale or order is refused", async () => {
    const request = order();
    await create(request);
    for (const change of [{ amountRupiah: 1 }, { saleId: "sale-2" }, { orderCode: "ZZZZZZ" }]) {
      expect((await create({ ...request, ...change })).status).toBe(409);
    }
  });

  test("asked for twice at once is made once", async () => {
    const request = order();
    const [a, b] = await Promise.all([create(request), create(request)]);
    expect(a.json).toEqual(b.json);
    expect(stand.bank.charges()).toHaveLength(1);
  });

  test("of another kiosk does not exist", async () => {
    const other = await stand.enrol("M02");
    const request = order();
    await create(request);
    const target = `/v1/charges/${request.chargeId}`;
    expect((await other.call("GET", target)).status).toBe(404);
    expect((await other.call("POST", `${target}/close`, { because: "cancelled" })).status).toBe(
      404,
    );
    expect((await create(request, other)).status).toBe(404);
    expect((await stateOf(request.chargeId)).status).toBe("open");
  });

  test("the hub never got is none, and from then on is never made", async () => {
    const request = order();
    expect((await stateOf(request.chargeId)).status).toBe("none");
    expect((await create(request)).status).toBe(422);
    expect(stand.bank.charges()).toHaveLength(0);
  });

  test("whose answer the bank lost is taken back, for nobody saw its code", async () => {
    stand.bank.become({ "lose-answer": true });
    const request = order();
    const answer = await create(request);
    expect(answer).toMatchObject({
      status: 422,
      json: { error: "charge.refused: its code was lost" },
    });
    expect(await stateOf(request.chargeId)).toMatchObject({
      status: "closed",
      closedBecause: "refused",
    });
    expect(stand.bank.charges().map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  test("is unknown while the bank is down, and never made twice when it is asked for again", async () => {
    stand.bank.become({ down: true });
    const request = order();
    expect((await create(request)).status).toBe(503);
    expect((await stateOf(request.chargeId)).status).toBe("open");
    stand.bank.become({ down: false });
    expect((await create(request)).status).toBe(200);
    expect(stand.bank.charges()).toHaveLength(1);
  });

  test("that never reached the bank ends as refused", async () => {
    stand.bank.become({ down: true });
    const request = order();
    await create(request);
    stand.bank.become({ down: false });
    await stand.within(70, "closed", async () => {
      const [row] = await askDatabase(databaseUrl, "select status from charge");
      return row?.["status"] === "closed";
    });
    expect(await stateOf(request.chargeId)).toMatchObject({ closedBecause: "refused" });
    expect(stand.bank.charges()).toHaveLength(0);
  });

  test("closed by the buyer is cancelled at the bank and stays closed", async () => {
    const request = order();
    await create(request);
    const closed = await close(request.chargeId, "cancelled");
    expect(closed).toMatchObject({ status: "closed", closedBecause: "cancelled", payments: [] });
    expect(await close(request.chargeId, "expired")).toEqual(closed);
    expect(stand.bank.charges()[0]?.isCancelled).toBe(true);
    expect((await create(request)).status).toBe(422);
  });

  test("closed while its payment was on the way says so", async () => {
    push(false);
    const request = order();
    await create(request);
    stand.bank.pay(referenceOf(request.chargeId));
    const closed = await close(request.chargeId, "cancelled");
    expect(closed.payments.map(statementIn)).toMatchObject([{ amountRupiah: 36_000 }]);
  });

  test("nobody pays is closed as expired, without anybody asking", async () => {
    const request = order({ validForMs: 20_000 });
    await create(request);
    await stand.within(60, "closed", async () => {
      const [row] = await askDatabase(databaseUrl, "select closed_because from charge");
      return row?.["closed_because"] === "expired";
    });
  });
});
