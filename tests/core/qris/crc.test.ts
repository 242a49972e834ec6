import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qrisCrc } from "../../../core/qris/crc.ts";
import { encodeQris, type QrisFields } from "../../../core/qris/encode-qris.ts";
import { parseQris } from "../../../core/qris/parse-qris.ts";
import { VECTORS } from "./vectors.ts";

describe("the CRC", () => {
  test("has the check value of CRC-16/CCITT-FALSE", () => {
    expect(qrisCrc("123456789")).toBe("29B1");
  });

  test("is padded with zeros to four digits", () => {
    // About one code in sixteen needs it; the first of a series does not tell, so all are looked at.
    const crcs = Array.from({ length: 2_000 }, (_, number) => qrisCrc(`${number}`));
    expect(crcs.every((crc) => /^[0-9A-F]{4}$/.test(crc))).toBe(true);
    expect(crcs.filter((crc) => crc.startsWith("0")).length).toBeGreaterThan(50);
    expect(crcs.filter((crc) => crc.startsWith("00")).length).toBeGreaterThan(0);
  });

  test("goes over UTF-8 bytes as any encoder writes them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = String.fromCharCode(...new TextEncoder().encode(text));
        expect(qrisCrc(text)).toBe(crcOfBytes(bytes));
      }),
    );
  });
});

describe("any text at all", () => {
  test("is read or refused, never thrown at", () => {
    const pieces = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[0-9]{0,60}$/),
      fc.constantFrom("000201", "6304", "0102", "5303360", "99", "26", "5802ID", VECTORS.V02),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(typeof parseQris(parts.join("")).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });

  test("one changed character anywhere in a code is noticed", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: VECTORS.Y2.length - 1 }),
        fc.constantFrom(...Array.from("0123456789ABCXYZ. ")),
        (position, character) => {
          const other = VECTORS.Y2.slice(0, position) + character + VECTORS.Y2.slice(position + 1);
          fc.pre(other !== VECTORS.Y2);
          expect(parseQris(other).ok).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("what is encoded is read again as it was", () => {
  const text = (maxLength: number) =>
    fc.stringMatching(new RegExp(`^[A-Za-z0-9][A-Za-z0-9 .-]{0,${maxLength - 1}}$`));
  const fields: fc.Arbitrary<QrisFields> = fc.record({
    initiation: fc.constantFrom("static", "dynamic"),
    amountRupiah: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    merchantName: text(25),
    merchantCity: text(15),
    postalCode: fc.stringMatching(/^[0-9]{5}$/),
    mcc: fc.stringMatching(/^5[0-9]{3}$/),
    nmid: fc.option(fc.stringMatching(/^ID[0-9]{13}$/)),
    account: fc.record({
      guid: text(20),
      pan: fc.stringMatching(/^9360[0-9]{14}$/),
      merchantId: text(15),
      criteria: fc.constantFrom("UMI", "UKE"),
    }),
    additionalData: fc
      .option(text(25), { nil: undefined })
      .map((value) => (value === undefined ? [] : [{ id: "01", value }])),
  });
  fc.assert(
    fc.property(fields, (input) => {
      const parsed = parseQris(encodeQris(input));
      const { account, ...rest } = input;
      expect(parsed).toMatchObject({ ok: true, value: { ...rest, accounts: [account] } });
    }),
  );
});

/** The same sum written another way (bit by bit over a bit string), as a second opinion. */
const crcOfBytes = (bytes: string): string => {
  let register = 0xffff;
  for (const byte of bytes) {
    for (const bit of byte.charCodeAt(0).toString(2).padStart(8, "0")) {
      const top = (register >> 15) & 1;
      register = (register << 1) & 0xffff;
      if (top !== Number(bit)) register ^= 0x1021;
    }
  }
  return register.toString(16).toUpperCase().padStart(4, "0");
};
