import { generateKeyPairSync } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
});
afterEach(() => stand.stop());

const newKey = () =>
  generateKeyPairSync("ed25519")
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64");

describe("enrolment", () => {
  test("a code makes one key a kiosk, and the same key again gets the same kiosk", async () => {
    const code = await stand.hub().newEnrolmentCode("M01");
    const publicKey = newKey();
    const first = await stand.post("/v1/enrol", { code, publicKey });
    expect(first.status).toBe(200);
    expect(first.json["machineCode"]).toBe("M01");
    expect(await stand.post("/v1/enrol", { code, publicKey })).toMatchObject({ json: first.json });
    const other = await stand.post("/v1/enrol", { code, publicKey: newKey() });
    expect(other.status).toBe(403);
  });

  test("a code is typed in any case and with dashes", async () => {
    const code = await stand.hub().newEnrolmentCode("M01");
    const typed = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase();
    expect((await stand.post("/v1/enrol", { code: typed, publicKey: newKey() })).status).toBe(200);
  });

  test("a wrong, an expired and a made-up code are refused alike", async () => {
    const code = await stand.hub().newEnrolmentCode("M01");
    await stand.clock.advance(10 * 60_000 + 1);
    const expired = await stand.post("/v1/enrol", { code, publicKey: newKey() });
    const wrong = await stand.post("/v1/enrol", { code: "ABCDEFGHJK", publicKey: newKey() });
    expect([expired.status, wrong.status]).toEqual([403, 403]);
    expect(expired.json).toEqual(wrong.json);
  });

  test("a key of another kind is refused", async () => {
    const code = await stand.hub().newEnrolmentCode("M01");
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    const publicKey = rsa.export({ type: "spki", format: "der" }).toString("base64");
    expect((await stand.post("/v1/enrol", { code, publicKey })).status).toBe(400);
  });

  test("guessing is slowed down", async () => {
    const tries = await Promise.all(
      Array.from({ length: 25 }, () =>
        stand.post("/v1/enrol", { code: "ABCDEFGHJK", publicKey: newKey() }),
      ),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe("a signed request", () => {
  test("passes once", async () => {
    const kiosk = await stand.enrol();
    const nonce = "the-same-nonce";
    expect((await kiosk.call("GET", "/v1/journals/j1", undefined, { nonce })).status).toBe(200);
    const again = await kiosk.call("GET", "/v1/journals/j1", undefined, { nonce });
    expect(again).toMatchObject({ status: 401, json: { error: "signature.repeated" } });
  });

  test("is refused with another body, another target, another kiosk's name or no signature", async () => {
    const kiosk = await stand.enrol();
    const other = await stand.enrol("M02");
    const target = "/v1/charges/charge-1/close";
    const body = { because: "cancelled" };
    const refusals = [
      await kiosk.call("POST", target, body, { signedBody: '{"because":"expired"}' }),
      await kiosk.call("POST", target, body, { signedTarget: "/v1/charges/charge-2/close" }),
      await kiosk.call("POST", target, body, { keyId: other.kioskId }),
      await kiosk.call("POST", target, body, { keyId: "nobody" }),
      await stand.post(target, body),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(refusals.map(({ json }) => json["error"])).toEqual([
      "signature.other-body",
      "signature.wrong",
      "signature.wrong",
      "signature.unknown-key",
      "signature.missing",
    ]);
  });

  test("of a kiosk whose clock is off is refused with the hub's time, and passes once corrected", async () => {
    const kiosk = await stand.enrol();
    const nowS = Math.floor(stand.clock.nowMs() / 1000);
    for (const createdAt of [nowS - 301, nowS + 302]) {
      const refused = await kiosk.call("GET", "/v1/journals/j1", undefined, { createdAt });
      expect(refused).toMatchObject({ status: 401, json: { error: "signature.clock" } });
      const hubTimeMs = Number(refused.headers.get("x-hub-time"));
      expect(hubTimeMs).toBe(stand.clock.nowMs());
      const corrected = { createdAt: Math.floor(hubTimeMs / 1000) };
      expect((await kiosk.call("GET", "/v1/journals/j1", undefined, corrected)).status).toBe(200);
    }
  });

  test("with a body over the limit is refused before it is read", async () => {
    const kiosk = await stand.enrol();
    const body = { facts: "x".repeat(1024 * 1024) };
    expect((await kiosk.call("POST", "/v1/journals/j1/facts", body)).status).toBe(413);
  });
});

test("health answers anybody", async () => {
  expect((await fetch(`${stand.hub().url}/health`)).status).toBe(200);
});
