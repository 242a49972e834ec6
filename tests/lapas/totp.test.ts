import { describe, expect, test } from "vitest";
import { authenticatorUri } from "../../lapas/staff/authenticator.ts";
import { fromBase32, toBase32 } from "../../lapas/staff/base32.ts";
import { stepOfCode, totpCode, totpStepAt } from "../../lapas/staff/totp.ts";

/** The secret of RFC 6238, appendix B, for SHA-1. */
const RFC_SECRET = Buffer.from("12345678901234567890");

describe("a code of six figures", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at %i s is the one of RFC 6238", (seconds, code) => {
    expect(totpCode(RFC_SECRET, totpStepAt(seconds * 1000))).toBe(code);
  });

  test("is found by its step, and not again once that step was used", () => {
    const nowMs = 59_000;
    expect(stepOfCode("287082", { secret: RFC_SECRET, lastStep: 0 }, nowMs)).toBe(1);
    expect(stepOfCode("287082", { secret: RFC_SECRET, lastStep: 1 }, nowMs)).toBeNull();
    expect(stepOfCode("287083", { secret: RFC_SECRET, lastStep: 0 }, nowMs)).toBeNull();
  });
});

describe("base32", () => {
  test.each([
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("writes and reads %s as RFC 4648 does", (text, letters) => {
    expect(toBase32(Buffer.from(text))).toBe(letters);
    expect(fromBase32(letters.toLowerCase())?.toString()).toBe(text);
  });

  test("is nothing else", () => {
    expect(fromBase32("MZXW1")).toBeNull();
  });
});

test("an authenticator app reads issuer, position and secret off the QR code", () => {
  const uri = new URL(authenticatorUri("petugas", RFC_SECRET));
  expect(decodeURIComponent(uri.pathname)).toContain("PojokPAS:Petugas piket");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    issuer: "PojokPAS",
  });
});
