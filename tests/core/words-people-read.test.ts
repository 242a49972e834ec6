import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FORBIDDEN_EVERYWHERE } from "../support/forbidden-words.ts";
import { type PlacedText, textsInCode, textsInJson } from "../support/texts-in-code.ts";

const whatIsForbidden = (texts: readonly PlacedText[]): readonly string[] =>
  texts.flatMap(([place, text]) =>
    FORBIDDEN_EVERYWHERE.flatMap((word) => {
      const found = word.exec(text);
      return found ? [`${place}: "${found[0]}" in "${text.trim().slice(0, 80)}"`] : [];
    }),
  );

describe.each([
  { read: "the machine's screen, receipts and day reports", folder: "core" },
  { read: "the hub's pages, for officers and for buyers at home", folder: "lapas" },
  { read: "the page", folder: "renderer" },
  { read: "what the kiosk prints and tells", folder: "kiosk" },
  { read: "the demonstration", folder: "demo" },
  { read: "the buyer's phone of the demonstration", folder: "payments" },
])("$read", ({ folder }) => {
  test("use no forbidden word", () => {
    const texts = textsInCode(folder);
    expect(texts.length).toBeGreaterThan(50);
    expect(whatIsForbidden(texts)).toEqual([]);
  });
});

test("goods and stories of the seed use no forbidden word", () => {
  for (const file of ["catalogue.json", "loads.json"]) {
    const texts = textsInJson(`assets/seed/${file}`);
    expect(texts.length).toBeGreaterThan(50);
    expect(whatIsForbidden(texts)).toEqual([]);
  }
});

test("the search for forbidden words finds each of them", () => {
  const bad = [
    ...[
      "Karya napi",
      "Made by inmates",
      "Divonis karena kasus pasal 5",
      "Barang tidak dapat ditukar",
    ],
    ...["No refunds", "Hai kamu", "Terima kasih \u{1F64F}"],
  ];
  for (const [index, words] of FORBIDDEN_EVERYWHERE.entries()) {
    expect(
      bad.filter((text) => words.test(text)),
      String(index),
    ).not.toEqual([]);
  }
});

test("the search reads strings, templates and pages, and no comment", () => {
  const here = textsInCode("tests/core").filter(([place]) =>
    place.endsWith("words-people-read.test.ts"),
  );
  const texts = here.map(([, text]) => text);
  expect(texts).toContain("Karya napi");
  expect(readFileSync(import.meta.filename, "utf8")).toContain(COMMENTED);
  // A word that only a comment has: kucing.
  expect(texts).not.toContain(COMMENTED);
});

const COMMENTED = ["kuc", "ing"].join("");
