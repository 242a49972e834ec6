import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { createLinkStand, paymentStatement } from "./link-stand.ts";

const request = {
  chargeId: "charge-0001",
  saleId: "sale-1",
  orderCode: "ABC234",
  amountRupiah: 45_000,
  validForMs: 120_000,
};
const offer = {
  chargeId: "charge-0001",
  qrString: "000201…",
  referenceNo: "ref-1",
  expiresAt: "2026-11-24T10:02:00+07:00",
};

test("a charge is asked for and its code comes back", async () => {
  const { hub, connect } = await createLinkStand();
  let asked: unknown = null;
  hub.answerWith((method, target, body) => {
    if (method !== "POST" || target !== "/v1/charges") return null;
    asked = body;
    return { status: 200, json: offer };
  });
  expect(await connect().charges.request(request)).toEqual({ ok: true, value: offer });
  expect(asked).toEqual(request);
});

test("a refusal of the hub means no charge exists", async () => {
  const { hub, connect } = await createLinkStand();
  hub.answerWith(() => ({ status: 422, json: { error: "amount over the limit" } }));
  expect(await connect().charges.request(request)).toEqual({
    ok: false,
    error: { kind: "charge.refused", reason: "422: amount over the limit" },
  });
});

test.each(["loses-answers", "overloaded", "captive-portal"] as const)(
  "with a hub that is %s the charge is unknown",
  async (condition) => {
    const { hub, connect } = await createLinkStand();
    hub.answerWith(() => ({ status: 200, json: offer }));
    const { charges } = connect();
    hub.become(condition);
    expect(await charges.request(request)).toMatchObject({ error: { kind: "charge.unknown" } });
    expect(await charges.state("charge-0001")).toMatchObject({ error: { kind: "charge.unknown" } });
    expect(await charges.close("charge-0001", "expired")).toMatchObject({
      error: { kind: "charge.unknown" },
    });
  },
);

test("a hub that says nothing leaves the charge unknown at the deadline", async () => {
  const { hub, clock, connect } = await createLinkStand();
  const { charges } = connect();
  await hub.down();
  // A server that accepts and never answers.
  const { createServer } = await import("node:net");
  const mute = createServer(() => {});
  await new Promise<void>((resolve) => mute.listen(Number(hub.url.port), "127.0.0.1", resolve));
  let ended = false;
  const asking = charges.request(request).finally(() => {
    ended = true;
  });
  await clock.advance(19_000);
  expect(ended).toBe(false);
  await clock.advance(1_000);
  expect(await asking).toMatchObject({ error: { kind: "charge.unknown" } });
  mute.close();
  await hub.up();
});

test("an answer about another charge, or in another shape, is no answer", async () => {
  const { hub, connect } = await createLinkStand();
  const { charges } = connect();
  hub.answerWith(() => ({ status: 200, json: { ...offer, chargeId: "charge-0002" } }));
  expect(await charges.request(request)).toMatchObject({ error: { kind: "charge.unknown" } });
  hub.answerWith(() => ({ status: 200, json: { ok: true } }));
  expect(await charges.request(request)).toMatchObject({ error: { kind: "charge.unknown" } });
});

test("the state carries payments proved by the pinned hub key", async () => {
  const { hub, connect } = await createLinkStand();
  const signed = hub.signStatement(paymentStatement());
  hub.answerWith((method, target) =>
    method === "GET" && target === "/v1/charges/charge-0001"
      ? {
          status: 200,
          json: {
            chargeId: "charge-0001",
            status: "closed",
            closedBecause: null,
            payments: [signed],
          },
        }
      : null,
  );
  expect(await connect().charges.state("charge-0001")).toEqual({
    ok: true,
    value: {
      chargeId: "charge-0001",
      status: "closed",
      closedBecause: null,
      payments: [
        {
          ...paymentStatement(),
          signedStatement: Buffer.from(JSON.stringify(signed)).toString("base64"),
        },
      ],
    },
  });
});

test("one statement that does not hold makes the whole state unknown, never unpaid", async () => {
  const { hub, connect } = await createLinkStand();
  const good = hub.signStatement(paymentStatement());
  const forged = hub.signStatement(
    paymentStatement({ providerId: "provider-2" }),
    generateKeyPairSync("ed25519").privateKey,
  );
  const other = hub.signStatement(paymentStatement({ chargeId: "charge-0009" }));
  const { charges } = connect();
  for (const payments of [[good, forged], [other]]) {
    hub.answerWith(() => ({
      status: 200,
      json: { chargeId: "charge-0001", status: "closed", closedBecause: "expired", payments },
    }));
    expect(await charges.state("charge-0001")).toMatchObject({ error: { kind: "charge.unknown" } });
    expect(await charges.close("charge-0001", "expired")).toMatchObject({
      error: { kind: "charge.unknown" },
    });
  }
});

test("closing tells the reason and brings back what holds afterwards", async () => {
  const { hub, connect } = await createLinkStand();
  let said: unknown = null;
  hub.answerWith((method, target, body) => {
    if (method !== "POST" || target !== "/v1/charges/charge-0001/close") return null;
    said = body;
    return {
      status: 200,
      json: {
        chargeId: "charge-0001",
        status: "closed",
        closedBecause: "cancelled",
        payments: [],
      },
    };
  });
  expect(await connect().charges.close("charge-0001", "cancelled")).toMatchObject({
    ok: true,
    value: { status: "closed", closedBecause: "cancelled", payments: [] },
  });
  expect(said).toEqual({ because: "cancelled" });
});

test("asking after a charge is never answered with a refusal, which would mean it does not exist", async () => {
  const { hub, connect } = await createLinkStand();
  hub.answerWith(() => ({ status: 403, json: { error: "kiosk suspended" } }));
  expect(await connect().charges.state("charge-0001")).toMatchObject({
    error: { kind: "charge.unknown" },
  });
});
