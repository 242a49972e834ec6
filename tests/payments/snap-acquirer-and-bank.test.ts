import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { STANDARD_PROFILE } from "../../payments/snap/snap-profile.ts";
import { answerWithin } from "../hardware/answer-in-virtual-time.ts";
import { eventually } from "../support/eventually.ts";
import { type AcquirerStand, chargeOf, MINUTE_MS, startAcquirerStand } from "./acquirer-stand.ts";

let stand: AcquirerStand;
beforeEach(async () => {
  stand = await startAcquirerStand();
});
afterEach(() => stand.close());

const tokenRequests = () => stand.sent.filter(({ path }) => path.endsWith("/b2b")).length;

describe("signatures on the wire", () => {
  test("another secret is refused", async () => {
    const acquirer = stand.acquirerWith({ clientSecret: "another" });
    expect(await acquirer.create(chargeOf(stand.clock, "A1"))).toMatchObject({
      error: { kind: "acquirer.refused", code: "4014700" },
    });
    expect(stand.simulator().charges()).toEqual([]);
  });

  test("another private key gets no token", async () => {
    const clientPrivateKeyPem = stand.keys.acquirerPrivateKeyPem;
    const acquirer = stand.acquirerWith({ clientPrivateKeyPem });
    expect(await acquirer.create(chargeOf(stand.clock, "A1"))).toMatchObject({
      error: { kind: "acquirer.refused", code: "4017300" },
    });
  });

  test("a signature in the encoding of another provider is refused", async () => {
    const acquirer = stand.acquirerWith({
      profile: { ...STANDARD_PROFILE, signatureEncoding: "hex" },
    });
    expect(await acquirer.create(chargeOf(stand.clock, "A1"))).toMatchObject({
      error: { code: "4014700" },
    });
  });

  test("that we may not ask is unknown, never an answer about the charge", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    const acquirer = stand.acquirerWith({ clientSecret: "another" });
    expect(await acquirer.query("A1")).toMatchObject({ error: { kind: "acquirer.unknown" } });
    expect(await acquirer.cancel("A1")).toMatchObject({ error: { kind: "acquirer.unknown" } });
  });

  test("a notice signed with another bank's key is not believed", async () => {
    const stranger = { acquirerPublicKeyPem: stand.keys.clientPublicKeyPem };
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    stand.simulator().pay("A1");
    await stand.clock.advance(0);
    await eventually("a notice", () => stand.receiver.notices.length === 1);
    const notice = stand.receiver.notices[0]!;
    expect(stand.acquirer.readNotice(notice)).toMatchObject({ ok: true });
    expect(stand.acquirerWith(stranger).readNotice(notice)).toMatchObject({
      error: { kind: "notice.not-authentic" },
    });
  });

  test("every request carries its own numeric external id", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    for (let time = 0; time < 20; time++) await stand.acquirer.query("A1");
    const used = stand.sent.flatMap(({ headers }) => headers["x-external-id"] ?? []);
    expect(used).toHaveLength(21);
    expect(new Set(used).size).toBe(21);
    expect(used.every((id) => /^\d{1,36}$/.test(id))).toBe(true);
  });
});

describe("the access token", () => {
  test("is fetched once for many calls at once", async () => {
    await Promise.all(["A1", "A2", "A3"].map((name) => stand.acquirer.query(name)));
    expect(tokenRequests()).toBe(1);
  });

  test("is renewed a minute before it ends", async () => {
    await stand.acquirer.query("A1");
    await stand.clock.advance(14 * MINUTE_MS - 1);
    await stand.acquirer.query("A1");
    expect(tokenRequests()).toBe(1);
    await stand.clock.advance(1);
    await stand.acquirer.query("A1");
    expect(tokenRequests()).toBe(2);
  });

  test("that the bank forgot is renewed once, and the call goes through", async () => {
    await stand.acquirer.query("A1");
    await stand.restart();
    expect(await stand.acquirer.create(chargeOf(stand.clock, "A1"))).toMatchObject({ ok: true });
    expect(tokenRequests()).toBe(2);
  });
});

describe("a bank in trouble", () => {
  test("a slow answer is unknown at the deadline, and asking finds the charge", async () => {
    stand.simulator().become({ slow: MINUTE_MS });
    const acquirer = stand.acquirerWith({ timeoutMs: 8_000 });
    const answer = acquirer.create(chargeOf(stand.clock, "A1"));
    await eventually("the token is asked for", () => tokenRequests() === 1);
    expect(await answerWithin(stand.clock, 9_000, answer)).toMatchObject({
      error: { kind: "acquirer.unknown" },
    });
    stand.simulator().become({ slow: 0 });
    expect(await stand.acquirer.query("A1")).toMatchObject({ ok: true });
  });

  test("nothing leaves any more after the deadline has passed", async () => {
    stand.simulator().become({ slow: 8_500 });
    const acquirer = stand.acquirerWith({ timeoutMs: 8_000 });
    const answer = acquirer.create(chargeOf(stand.clock, "A1"));
    await eventually("the token is asked for", () => tokenRequests() === 1);
    await answerWithin(stand.clock, 9_000, answer);
    stand.simulator().become({ slow: 0 });
    await stand.clock.advance(5_000);
    expect(await stand.acquirer.query("A1")).toMatchObject({ value: { status: "not-found" } });
    expect(stand.simulator().charges()).toEqual([]);
  });

  test("503, a failed query and no bank at all are unknown", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    const unknown = { ok: false, error: { kind: "acquirer.unknown" } };
    stand.simulator().become({ "query-blind": "error" });
    expect(await stand.acquirer.query("A1")).toMatchObject(unknown);
    stand.simulator().become({ "query-blind": "off", down: true });
    expect(await stand.acquirer.query("A1")).toMatchObject(unknown);
    expect(await stand.acquirer.create(chargeOf(stand.clock, "A2"))).toMatchObject(unknown);
    stand.simulator().become({ down: false });
    const nowhere = stand.acquirerWith({ baseUrl: "http://127.0.0.1:1" });
    expect(await nowhere.query("A1")).toMatchObject(unknown);
  });

  test("an answer that is not SNAP is unknown", async () => {
    // The phone page answers 404 with JSON that carries no response code.
    const paths = { ...STANDARD_PROFILE.paths, token: "/nowhere" };
    const acquirer = stand.acquirerWith({ profile: { ...STANDARD_PROFILE, paths } });
    expect(await acquirer.query("A1")).toMatchObject({ error: { kind: "acquirer.unknown" } });
  });

  test("a query that sees nothing of the payment says open; the notice alone tells it", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    stand.simulator().become({ "query-blind": "pending" });
    stand.simulator().pay("A1");
    expect(await stand.acquirer.query("A1")).toEqual({
      ok: true,
      value: { status: "open", payments: [] },
    });
    await stand.clock.advance(0);
    await eventually("a notice", () => stand.receiver.notices.length === 1);
  });
});

test("the payer's name and number go no further than the adapter", async () => {
  await stand.acquirer.create(chargeOf(stand.clock, "A1"));
  stand.simulator().pay("A1", { issuer: "Dompet Contoh" });
  await stand.clock.advance(0);
  await eventually("a notice", () => stand.receiver.notices.length === 1);
  const notice = stand.receiver.notices[0]!;
  expect(notice.rawBody).toContain("PEMBELI CONTOH");
  const told = JSON.stringify([
    stand.acquirer.readNotice(notice),
    await stand.acquirer.query("A1"),
  ]);
  expect(told).toContain("Dompet Contoh");
  expect(told).not.toContain("PEMBELI CONTOH");
  expect(told).not.toContain("628000000000");
});

test("a payment has a twelve-digit RRN and a name of its own", async () => {
  await stand.acquirer.create(chargeOf(stand.clock, "A1"));
  stand.simulator().pay("A1");
  const state = await stand.acquirer.query("A1");
  const payment = state.ok ? state.value.payments[0] : undefined;
  expect(payment?.rrn).toMatch(/^\d{12}$/);
  expect(payment?.paidAt).toBe("2026-11-24T10:00:00+07:00");
  expect(payment?.providerId).toMatch(/^P\d+$/);
});
