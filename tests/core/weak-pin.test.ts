import { expect, test } from "vitest";
import { isWeakPin } from "../../core/service/door/weak-pin.ts";

test.each([
  "000000",
  "111111",
  "123456",
  "654321",
  "890123",
  "246802",
  "121212",
  "112112",
  "123123",
  "907907",
  "112233",
  "998877",
  "110011",
  "444447",
])("%s is tried first by whoever guesses", (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(["482913", "907153", "001937", "135790", "246810"])("%s is taken", (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});

test("nearly every PIN is still there to choose", () => {
  let weak = 0;
  for (let pin = 0; pin < 1_000_000; pin++) {
    if (isWeakPin(String(pin).padStart(6, "0"))) weak += 1;
  }
  expect(weak).toBeGreaterThan(1_000);
  expect(weak).toBeLessThan(5_000);
});
