import { expect, test } from "vitest";
import { KEY_ROWS, LONGEST_SEARCH, typeKey } from "../../../renderer/browsing/key-rows.ts";

test("the keyboard has every letter of both languages once, ten a row at most", () => {
  expect([...KEY_ROWS.join("")].toSorted().join("")).toBe("abcdefghijklmnopqrstuvwxyz");
  for (const row of KEY_ROWS) expect(row.length).toBeLessThanOrEqual(10);
});

test("the field takes letters and single spaces, none in front, and is full one day", () => {
  const type = (keys: string) => [...keys].reduce(typeKey, "");
  expect(type("  kotak  tisu ")).toBe("kotak tisu ");
  expect(type("a".repeat(99))).toHaveLength(LONGEST_SEARCH);
});
