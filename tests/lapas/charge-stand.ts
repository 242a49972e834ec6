import { createPublicKey, randomUUID, verify } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { PaymentStatement } from "../../core/charge/payment-statement.ts";
import { ChargeStateAnswer, EventsAnswer } from "../../core/contract/hub-api.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

/* A hub with its bank and one kiosk for every test of the file that imports this, on a fresh database. */

let postgres: TestPostgres;
export let databaseUrl: string;
export let stand: HubStand;
export let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
});
afterEach(() => stand.stop());

export const order = (changes = {}) => ({
  chargeId: randomUUID(),
  saleId: "sale-1",
  orderCode: "ABCDEF",
  amountRupiah: 36_000,
  validForMs: 180_000,
  ...changes,
});
export const referenceOf = (chargeId: string) => chargeId.replaceAll("-", "");
export const create = (request = order(), by = kiosk) => by.call("POST", "/v1/charges", request);
export const stateOf = async (chargeId: string, by = kiosk) =>
  ChargeStateAnswer.parse((await by.call("GET", `/v1/charges/${chargeId}`)).json);
export const close = async (chargeId: string, because: "cancelled" | "expired") =>
  ChargeStateAnswer.parse(
    (await kiosk.call("POST", `/v1/charges/${chargeId}/close`, { because })).json,
  );
export const eventsAfter = async (cursor: number, waitMs = 0) =>
  EventsAnswer.parse((await kiosk.call("GET", `/v1/events?after=${cursor}&waitMs=${waitMs}`)).json);
export const statementIn = (payment: {
  statement: string;
  signature: string;
}): PaymentStatement => {
  const bytes = Buffer.from(payment.statement, "base64");
  const key = createPublicKey({
    key: Buffer.from(kiosk.hubPublicKey, "base64"),
    format: "der",
    type: "spki",
  });
  expect(verify(null, bytes, key, Buffer.from(payment.signature, "base64"))).toBe(true);
  return PaymentStatement.parse(JSON.parse(bytes.toString()));
};
export const push = (on: boolean) => stand.bank.become({ "mute-notices": !on });
/** Until the bank's notice (or the hub's own asking) has made so many events. */
export const eventsWithin = async (seconds: number, count: number) => {
  await stand.within(seconds, `${count} events`, async () => {
    return (await eventsAfter(0)).events.length >= count;
  });
  return (await eventsAfter(0)).events;
};
