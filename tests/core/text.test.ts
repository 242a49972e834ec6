import { expect, test } from "vitest";
import { formatRupiah } from "../../core/money.ts";
import { en } from "../../core/text/en.ts";
import { formatDate } from "../../core/text/format-date.ts";
import { id } from "../../core/text/id.ts";
import { enRestock } from "../../core/text/restock/en-restock.ts";
import { idRestock } from "../../core/text/restock/id-restock.ts";
import { FORBIDDEN_WORDS } from "../support/forbidden-words.ts";

/** Every text of a table with its place; functions are called with plain examples. */
const allTexts = (value: unknown, path = ""): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(2, 3))]];
  if (typeof value !== "object" || value === null) throw new Error(`no text at ${path}`);
  return Object.entries(value).flatMap(([key, inner]) => allTexts(inner, `${path}.${key}`));
};

const tables = {
  id: [...allTexts(id), ...allTexts(idRestock, ".restock")],
  en: [...allTexts(en), ...allTexts(enRestock, ".restock")],
};

test("both languages have the same places and none of them is empty", () => {
  expect(tables.en.map(([path]) => path)).toEqual(tables.id.map(([path]) => path));
  for (const [path, text] of [...tables.id, ...tables.en]) expect(text.trim(), path).not.toBe("");
});

test("no text uses a forbidden word, blames a machine fault or refuses a return", () => {
  for (const [path, text] of [...tables.id, ...tables.en]) {
    for (const word of FORBIDDEN_WORDS) expect(text, path).not.toMatch(word);
  }
});

test("the search for forbidden words would find them", () => {
  const bad = "Karya napi. Barang tidak dapat dikembalikan. Error 12. Hai kamu";
  expect(FORBIDDEN_WORDS.filter((word) => word.test(bad))).toHaveLength(4);
});

test("money has one format in both languages, with an ASCII space", () => {
  expect(formatRupiah(6000)).toBe("Rp 6.000");
  expect(formatRupiah(10_000_000)).toBe("Rp 10.000.000");
  expect(formatRupiah(-5000)).toBe("-Rp 5.000");
  expect(formatRupiah(0)).toBe("Rp 0");
  expect(id.cart.each(formatRupiah(36_000))).toBe("Rp 36.000 satuan");
  expect(en.cart.each(formatRupiah(36_000))).toBe("Rp 36.000 each");
});

test("numbers are worded as the language does", () => {
  expect(en.shop.units(1)).toBe("1 item");
  expect(en.shop.units(2)).toBe("2 items");
  expect(id.goods.workTime(1.5)).toBe("1,5 jam pengerjaan");
  expect(en.goods.workTime(1)).toBe("1 hour of work");
  expect(id.goods.workTime(0.12)).toBe("10 menit pengerjaan");
  expect(id.thanks.partial(2, 3)).toBe("2 dari 3 barang keluar");
  expect(formatDate("2026-08-07", "id")).toBe("7 Agu 2026");
  expect(formatDate("2026-08-07", "en")).toBe("7 Aug 2026");
});
