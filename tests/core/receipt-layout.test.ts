import { describe, expect, test } from "vitest";
import { foldToAscii } from "../../core/receipt/ascii.ts";
import { centred, indented, twoColumns, wrapWords } from "../../core/receipt/layout.ts";

describe("folding to ASCII", () => {
  test.each([
    ["Rp\u00a030.000", "Rp 30.000"],
    ["“Karya” – ‘kami’…", "\"Karya\" - 'kami'..."],
    ["40 × 40 cm ½ kafé", "40 x 40 cm 1/2 kafe"],
    ["toko 🛍️ kita", "toko ? kita"],
    ["satu\ndua\ttiga", "satu dua tiga"],
    ["\u001b@\u0010\u0004\u0001awas", "@awas"],
  ])("%j prints as %j", (text, plain) => {
    expect(foldToAscii(text)).toBe(plain);
  });
});

describe("columns", () => {
  test("a long name breaks between words", () => {
    expect(wrapWords("Kaos Sablon Kesempatan Kedua", 14)).toEqual([
      "Kaos Sablon",
      "Kesempatan",
      "Kedua",
    ]);
  });

  test("a word longer than the paper is cut", () => {
    expect(wrapWords("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
  });

  test("an amount ends at the right edge", () => {
    expect(twoColumns("TOTAL", "Rp 66.000", 20)).toEqual(["TOTAL      Rp 66.000"]);
  });

  test("an amount that does not fit beside its label stands below it", () => {
    expect(twoColumns("Bayar: QRIS", "Rp 66.000", 20)).toEqual([
      "Bayar: QRIS",
      "           Rp 66.000",
    ]);
  });

  test("an amount stands beside the last line of a wrapped label", () => {
    expect(twoColumns("Bayar dengan QRIS ya", "Rp 1", 12)).toEqual([
      "Bayar dengan",
      "QRIS ya Rp 1",
    ]);
  });

  test("a value longer than the paper wraps at the right edge", () => {
    expect(twoColumns("Ref", "abcdefghijkl", 8)).toEqual(["Ref", "abcdefgh", "    ijkl"]);
  });

  test("a centred text of two lines leaves no lonely word", () => {
    expect(centred("Gerai Karya Warga Binaan - Mesin 01", 32)).toEqual([
      "       Gerai Karya Warga",
      "       Binaan - Mesin 01",
    ]);
  });

  test("centring and indenting keep within the width", () => {
    expect(centred("SALINAN", 11)).toEqual(["  SALINAN"]);
    expect(indented("satu dua", 6)).toEqual(["  satu", "  dua"]);
  });
});

test("an amount stays in one line with its Rp, however narrow the paper", () => {
  const sentence = "Dari voucher Anda Rp 60.000 sudah kembali, Rp 37.000 lewat kasir";
  for (let width = 10; width <= 48; width++) {
    const lines = wrapWords(sentence, width);
    expect(lines.filter((line) => line.endsWith("Rp"))).toEqual([]);
    expect(lines.join(" ")).toBe(sentence);
  }
});
