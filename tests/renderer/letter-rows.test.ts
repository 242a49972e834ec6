import { expect, test } from "vitest";
import { LETTER_ROWS } from "../../renderer/letter-rows.ts";

/** Of `core/ports/code-mint.ts`: no I, L, O, U, 0 and 1. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

test("the keyboard has every letter and figure of a code once, and nothing else", () => {
  expect([...LETTER_ROWS.join("")].sort()).toEqual([...ALPHABET].sort());
});

test("with the erase key no row has more than eight keys, which keeps each wider than 20 mm", () => {
  const widths = LETTER_ROWS.map(
    (row, index) => row.length + Number(index === LETTER_ROWS.length - 1),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(8);
});
