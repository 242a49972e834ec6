import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import {
  isAsymmetricSignature,
  isTokenSignature,
  isTransactionSignature,
  signAsymmetric,
  signTokenRequest,
  signTransaction,
} from "../../payments/snap/signature.ts";

/** The fixed check of `reference/qris-payments.md` §2.2. */
const VECTOR = {
  method: "POST",
  path: "/v1.0/qr/qr-mpm-generate",
  timestamp: "2026-11-24T10:00:00+07:00",
  body: '{"partnerReferenceNo":"KIOS01-000123","amount":{"value":"25000.00","currency":"IDR"},"merchantId":"M0001","terminalId":"KIOS01","validityPeriod":"2026-11-24T10:05:00+07:00"}',
} as const;
const SIGNATURE =
  "cobCYbXyA0dTo0V+kqnikV1Eod2AH1FrMkFrFDEXeUyJlVj9ZGKszI6p2vaWwD7qF6mi3xbN1/ixmRDAFAQ4nw==";

test("the fixed transaction vector is signed as published", () => {
  expect(createHash("sha256").update(VECTOR.body).digest("hex")).toBe(
    "497fb5386f19b448c7c1e430f6cf59d159266465da10e94562706f7b9dea112f",
  );
  expect(signTransaction("test-secret", "token-abc", VECTOR, "base64")).toBe(SIGNATURE);
  expect(isTransactionSignature("test-secret", "token-abc", VECTOR, "base64", SIGNATURE)).toBe(
    true,
  );
});

test("hex is the same signature written otherwise", () => {
  expect(signTransaction("test-secret", "token-abc", VECTOR, "hex")).toBe(
    Buffer.from(SIGNATURE, "base64").toString("hex"),
  );
});

test("a changed part, secret or token does not pass", () => {
  const passes = (secret: string, token: string, changes: Partial<typeof VECTOR> = {}) =>
    isTransactionSignature(secret, token, { ...VECTOR, ...changes }, "base64", SIGNATURE);
  expect(passes("test-secret", "token-abc")).toBe(true);
  expect(passes("test-secret2", "token-abc")).toBe(false);
  expect(passes("test-secret", "token-abd")).toBe(false);
  for (const part of ["method", "path", "timestamp", "body"] as const) {
    expect(passes("test-secret", "token-abc", { [part]: `${VECTOR[part]} ` })).toBe(false);
  }
  expect(isTransactionSignature("test-secret", "token-abc", VECTOR, "base64", "")).toBe(false);
});

/** Made once with the openssl command; the private key was thrown away. */
const OPENSSL_PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvwXPr03EFR3unwHaN1lZ
pW272/iZieqKjVRcoc7oMSkx2T7jZXrvogqKxGFo8MkMQwcCPGLA20vAbPP8rzBg
rGyt+YAiwwac7FLsBPcF5+UYFXIQV0W32/97wYrijB5W0ZY9h68e1gICnY6bCLoI
rTzUfdi+scMGfZILx2TkCrvlTySVZSfM/DldZqXo0SMasgCazjdob8ms2FxhEJ22
ed73GX/DmgOF/YrF7U4k30FMsfDbiIiUQqZVJ7icEGu3iQIwveKWFBXWheWx0Snf
r1LxIh7bbTA0VVxQDBLEJiyuN2heqsf30i5AMNTW0rVbl7lLy4agp58oLh+MHvuo
SQIDAQAB
-----END PUBLIC KEY-----
`;
const OPENSSL_TOKEN_SIGNATURE =
  "LMMTLfbVq5Td1PBdFBD/VL8UtKksLbIXz5V7uHGNm/ErMpu5F27YYNqqOJrasjW5KTr/Y7qAPWmRxTWzmnaWcNoXqtbAcwUghuVLZE6XKj/gnchXmjPaslwA+cmEYY6bJ8qEiRqYHchmL6Dxnk6A6aXGvWMvMia/V0HUCIYvldjysax52NrlzEGPpC5LQL194A9RV8RRfyofuYnbvmF3NwwJwjy1XSacXyo1Gr2bQNLxGL5MWlL1zcuyeTziiIDZTIxVLxObq9W2mCjFQCfX3gVfhfWvVZFnFzyLnCSyIgS9PQpmrZuB80vbVjdocI+c4MURkv4JNb1xa9Gm3v0HDw==";
const OPENSSL_NOTICE_SIGNATURE =
  "kwH9bFtnhM5VnPDwRnX2fKg4LviNEdYw3d1Ct+BXTBsPaNdy8UeRZhkVy0uNaJQv3c3ZWJD6iwj62YwLKtYNughBldwLUzu82NbYz6BQsQK9r7bc8MBvlpZzJuaPI8pmxqQ3dHccK0Q83KYLahxQjT0srZwBjjWwW01CxxpbBOHW1X4uImKHL6dHTEp+k2skJpBkwmUWGaUMi+7MDb+XmVRXAHT9mlxnZQ603GRVLQ14W4qf3mNE5GIpdMsrtSzvh4x0F5Ev+hsim/IDr8evS1xPeD8Yz3NCgWAf4ZwYbX0byREfI9+T0zXc/5Y0EzZbwLN9M8a7ZUbcr6nx4kefpA==";
const NOTICE = {
  method: "POST",
  path: "/v1.0/qr/qr-mpm-notify",
  timestamp: "2026-11-24T10:01:00+07:00",
  body: '{"originalPartnerReferenceNo":"KIOS01000123","latestTransactionStatus":"00"}',
} as const;

test("RSA signatures made by openssl are accepted, for the token and for a notice", () => {
  const timestamp = "2026-11-24T10:00:00+07:00";
  const token = (clientKey: string) =>
    isTokenSignature(OPENSSL_PUBLIC_KEY, clientKey, timestamp, OPENSSL_TOKEN_SIGNATURE);
  expect(token("POJOKPAS")).toBe(true);
  expect(token("POJOKPAT")).toBe(false);
  expect(isAsymmetricSignature(OPENSSL_PUBLIC_KEY, NOTICE, OPENSSL_NOTICE_SIGNATURE)).toBe(true);
  const other = { ...NOTICE, body: NOTICE.body.replace("00", "05") };
  expect(isAsymmetricSignature(OPENSSL_PUBLIC_KEY, other, OPENSSL_NOTICE_SIGNATURE)).toBe(false);
});

test("keys are made once, and what one side signs the other accepts", () => {
  const dir = mkdtempSync(join(tmpdir(), "snap-keys-"));
  const keys = createSnapKeys(dir);
  expect(createSnapKeys(dir)).toEqual(keys);
  const token = signTokenRequest(keys.clientPrivateKeyPem, "POJOKPAS", "t");
  expect(isTokenSignature(keys.clientPublicKeyPem, "POJOKPAS", "t", token)).toBe(true);
  expect(isTokenSignature(keys.acquirerPublicKeyPem, "POJOKPAS", "t", token)).toBe(false);
  const notice = signAsymmetric(keys.acquirerPrivateKeyPem, NOTICE);
  expect(isAsymmetricSignature(keys.acquirerPublicKeyPem, NOTICE, notice)).toBe(true);
  rmSync(dir, { recursive: true });
});
