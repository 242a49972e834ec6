import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { jakartaTimestamp } from "../../core/business-day.ts";
import { openEventLog } from "../../payments/simulator/event-log.ts";
import { SIMULATED_MERCHANT } from "../../payments/simulator/simulated-contract.ts";
import { signTokenRequest, signTransaction } from "../../payments/snap/signature.ts";
import {
  type AcquirerStand,
  chargeOf,
  expectOk,
  MINUTE_MS,
  startAcquirerStand,
} from "./acquirer-stand.ts";

let stand: AcquirerStand;
beforeEach(async () => {
  stand = await startAcquirerStand();
});
afterEach(() => stand.close());

describe("a restart of the bank", () => {
  test("keeps charges, payments and cancellations", async () => {
    for (const name of ["A1", "A2", "A3"]) {
      await stand.acquirer.create(chargeOf(stand.clock, name));
    }
    stand.simulator().pay("A1");
    await stand.acquirer.cancel("A2");
    const before = stand.simulator().charges();
    const paid = await stand.acquirer.query("A1");
    await stand.restart();
    expect(stand.simulator().charges()).toEqual(before);
    expect(await stand.acquirer.query("A1")).toEqual(paid);
    expect(await stand.acquirer.query("A2")).toMatchObject({ value: { status: "cancelled" } });
    expect(await stand.acquirer.query("A3")).toMatchObject({ value: { status: "open" } });
  });

  test("does not number payments or charges anew", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    const first = expectOk(stand.simulator().pay("A1"));
    await stand.restart();
    await stand.acquirer.create(chargeOf(stand.clock, "A2"));
    const second = expectOk(stand.simulator().pay("A1"));
    expect(second.paymentReferenceNo).not.toBe(first.paymentReferenceNo);
    expect(second.rrn).not.toBe(first.rrn);
    const references = stand
      .simulator()
      .charges()
      .map(({ referenceNo }) => referenceNo);
    expect(new Set(references).size).toBe(2);
  });
});

test("a line cut off by a kill is dropped, and the next one is readable", () => {
  const dir = mkdtempSync(join(tmpdir(), "bank-log-"));
  const file = join(dir, "bank.jsonl");
  const log = openEventLog(file);
  log.append({ type: "notice-received", paymentReferenceNo: "P1" });
  log.close();
  appendFileSync(file, '{"type":"notice-rec');
  const reopened = openEventLog(file);
  expect(reopened.past).toEqual([{ type: "notice-received", paymentReferenceNo: "P1" }]);
  reopened.append({ type: "notice-received", paymentReferenceNo: "P2" });
  reopened.close();
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(2);
  expect(openEventLog(file).past).toHaveLength(2);
  rmSync(dir, { recursive: true });
});

describe("what the bank refuses", () => {
  const post = async (path: string, headers: Record<string, string>, body: string) => {
    const response = await fetch(`${stand.simulator().url}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body,
    });
    return response.json();
  };
  const accessToken = async (timestamp: string): Promise<string> => {
    const headers = {
      "X-TIMESTAMP": timestamp,
      "X-CLIENT-KEY": SIMULATED_MERCHANT.clientId,
      "X-SIGNATURE": signTokenRequest(
        stand.keys.clientPrivateKeyPem,
        SIMULATED_MERCHANT.clientId,
        timestamp,
      ),
    };
    const answer = await post(
      "/v1.0/access-token/b2b",
      headers,
      '{"grantType":"client_credentials"}',
    );
    return String(answer.accessToken ?? answer.responseCode);
  };
  const generate = async (
    partnerReferenceNo: string,
    headers: Record<string, string> = {},
    atMs = stand.clock.nowMs(),
  ) => {
    const timestamp = jakartaTimestamp(atMs);
    const token = await accessToken(jakartaTimestamp(stand.clock.nowMs()));
    const path = "/v1.0/qr/qr-mpm-generate";
    const body = JSON.stringify({
      partnerReferenceNo,
      amount: { value: "25000.00", currency: "IDR" },
      merchantId: SIMULATED_MERCHANT.merchantId,
      terminalId: "M01",
      validityPeriod: jakartaTimestamp(stand.clock.nowMs() + MINUTE_MS),
    });
    const parts = { method: "POST", path, body, timestamp };
    const { clientSecret } = stand.keys;
    const signed = {
      Authorization: `Bearer ${token}`,
      "X-TIMESTAMP": timestamp,
      "X-SIGNATURE": signTransaction(clientSecret, token, parts, "base64"),
      "X-PARTNER-ID": SIMULATED_MERCHANT.clientId,
      "X-EXTERNAL-ID": "1",
      "CHANNEL-ID": SIMULATED_MERCHANT.channelId,
    };
    return (await post(path, { ...signed, ...headers }, body)).responseCode;
  };

  test("an external id used before on the same day, also across a restart", async () => {
    expect(await generate("A1")).toBe("2004700");
    expect(await generate("A2")).toBe("4094700");
    await stand.restart();
    expect(await generate("A2")).toBe("4094700");
    await stand.clock.advance(24 * 60 * MINUTE_MS);
    expect(await generate("A2")).toBe("2004700");
  });

  test("a reference used before, for ever", async () => {
    expect(await generate("A1")).toBe("2004700");
    await stand.clock.advance(24 * 60 * MINUTE_MS);
    expect(await generate("A1")).toBe("4094701");
  });

  test("a time more than five minutes off", async () => {
    const now = stand.clock.nowMs();
    expect(await generate("A1", {}, now - 5 * MINUTE_MS - 1_000)).toBe("4014700");
    expect(await generate("A1", {}, now + 5 * MINUTE_MS + 1_000)).toBe("4014700");
    expect(await accessToken(jakartaTimestamp(now - 6 * MINUTE_MS))).toBe("4017300");
    expect(await generate("A1", {}, now - 4 * MINUTE_MS)).toBe("2004700");
  });

  test("a wrong signature, an unknown token, a missing or malformed header", async () => {
    expect(await generate("A1", { "X-SIGNATURE": "AAAA" })).toBe("4014700");
    expect(await generate("A1", { Authorization: "Bearer nobody" })).toBe("4014701");
    expect(await generate("A1", { "X-EXTERNAL-ID": "not-a-number" })).toBe("4004701");
    expect(await generate("A1", { "CHANNEL-ID": "" })).toBe("4004701");
    expect(stand.simulator().charges()).toEqual([]);
  });
});
