import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSecretMask } from "../../core/log/mask-secrets.ts";

const TOKEN = "5f1c9f0c0b3d4c5e8a7b6c5d4e3f2a1b";
const mask = createSecretMask([TOKEN, "ABC", "ABCDEFGHJK"]);
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const signature = sign(null, Buffer.from("statement"), privateKey).toString("base64");
const hmac = createHmac("sha512", "x").update("y").digest("base64");
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const pkcs8 = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
const QR =
  "00020101021226570011ID.DANA.WWW011893600915123456789002091234567890303UMI5204599953033605802ID5908POJOKPAS6009TANGERANG63041A2B";

describe("the mask before every log", () => {
  test.each([
    ["a known token", `GET /?token=${TOKEN}x`, TOKEN],
    ["a known enrolment code", "code ABCDEFGHJK refused", "DEFGHJK"],
    ["a PEM key", `key: ${pem}`, pem.split("\n")[1]],
    ["a PEM key inside JSON", JSON.stringify({ key: pem }), pem.split("\n")[1]],
    ["a bare private key", `key ${pkcs8}`, pkcs8],
    ["a public key", `hub ${spki}`, spki],
    ["an Ed25519 signature", `signature: sig1=:${signature}:`, signature],
    ["an HMAC signature", `X-SIGNATURE: ${hmac}`, hmac],
    ["a bearer token", "authorization: Bearer eyJhbGciOi.J9-x_y", "eyJhbGciOi"],
    ["a database password", "postgres://hub:hunter2@127.0.0.1/hub", "hunter2"],
    ["a code in a query", "GET /?token=abc&x=1", "abc"],
    ["a claim code", "GET /claim/K7PX2M: Error: boom", "K7PX2M"],
    ["a QRIS payload", `answer {"qrContent":"${QR}"}`, "936009151234567890"],
    ["a PAN", "PAN 9360091512345678900 is not ours", "9360091512345678900"],
  ])("takes out %s", (_what, line, secret) => {
    expect(secret).toBeTruthy();
    expect(line).toContain(secret);
    expect(mask(line)).not.toContain(secret);
  });

  test("costs little on a long line of anything", () => {
    const length = 100_000;
    for (const piece of ["x", "0", "000201", "/", "=", "-----BEGIN A-----", "://a:"]) {
      const startedAtMs = performance.now();
      mask(piece.repeat(length / piece.length));
      expect(performance.now() - startedAtMs, piece).toBeLessThan(1_000);
    }
  });

  test("leaves what a technician needs", () => {
    const lines = [
      "line spiral-1: /dev/pojokpas-spiral-1: No such file or directory",
      "spiral-1: selection 12 says 0x04",
      "charge 3f0e7f9a-6f0b-4b7e-9d3e-2a5b6c7d8e9f: no answer: connect ECONNREFUSED 127.0.0.1:4700",
      "Error: boom\n    at commit (/opt/PojokPAS/resources/app.asar/out/kiosk/main.js:1234:56)",
      '{"time":1795492800123,"msg":"fact 1024 payment-proved"}',
      "M01-20261124-0037",
    ];
    expect(lines.map(mask)).toEqual(lines);
  });
});
