import { expect, test } from "vitest";
import { isQuietAt } from "../../../core/hours/quiet-hours.ts";

/** An instant by the clock of the house. */
const at = (time: string) => Date.parse(`2026-11-24T${time}:00+07:00`);

test("quiet hours begin and end by the clock of the house", () => {
  const hours = { from: "13:00", until: "14:30" };
  const times = ["12:59", "13:00", "14:29", "14:30"];
  expect(times.map((time) => isQuietAt(hours, at(time)))).toEqual([false, true, true, false]);
});

test("quiet hours go past midnight", () => {
  const hours = { from: "21:30", until: "06:00" };
  const times = ["21:29", "21:30", "23:59", "00:00", "05:59", "06:00"];
  expect(times.map((time) => isQuietAt(hours, at(time)))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("without quiet hours no hour is quiet", () => {
  expect(isQuietAt(null, at("03:00"))).toBe(false);
});
