import { expect, test } from "vitest";
import { OpeningHours } from "../../../core/hours/hours-settings.ts";
import { shopHoursAt } from "../../../core/hours/shop-hours.ts";

const day = { opensAt: "10:00", closesAt: "21:00" };
/** Longer on Saturday, closed on Sunday and on 26 November 2026, a Thursday. */
const hours: OpeningHours = {
  week: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: { opensAt: "09:00", closesAt: "24:00" },
    sunday: null,
  },
  closedDates: ["2026-11-26"],
};

const on = (date: string, time: string) =>
  shopHoursAt(hours, Date.parse(`${date}T${time}:00+07:00`));

const MINUTE_MS = 60_000;

test("the shop is open from its opening to its closing time", () => {
  expect(on("2026-11-24", "10:00")).toMatchObject({ isOpen: true, closesAt: "21:00" });
  expect(on("2026-11-24", "20:59")).toMatchObject({ isOpen: true, closesAt: "21:00" });
  expect(on("2026-11-24", "21:00")).toMatchObject({ isOpen: false, closedForMs: 0 });
});

test("before opening it opens today, after closing it opens tomorrow", () => {
  expect(on("2026-11-24", "09:59").opens).toEqual({ on: "2026-11-24", at: "10:00" });
  expect(on("2026-11-24", "22:00").opens).toEqual({ on: "2026-11-25", at: "10:00" });
});

test("a closed date and a closed weekday are skipped, and a day ends at midnight", () => {
  expect(on("2026-11-25", "21:30").opens).toEqual({ on: "2026-11-27", at: "10:00" });
  expect(on("2026-11-26", "12:00").isOpen).toBe(false);
  expect(on("2026-11-28", "23:59")).toMatchObject({ isOpen: true, closesAt: "24:00" });
  expect(on("2026-11-29", "00:00")).toEqual({
    isOpen: false,
    closesAt: null,
    opens: { on: "2026-11-30", at: "10:00" },
    closedForMs: 0,
  });
});

test("how long it has been closed is known past midnight, and on a closed day it is long", () => {
  expect(on("2026-11-24", "21:07").closedForMs).toBe(7 * MINUTE_MS);
  expect(on("2026-11-29", "00:05").closedForMs).toBe(5 * MINUTE_MS);
  expect(on("2026-11-25", "09:00").closedForMs).toBe(12 * 60 * MINUTE_MS);
  expect(on("2026-11-30", "09:00").closedForMs).toBe(Number.POSITIVE_INFINITY);
});

test("where no opening is in sight none is promised", () => {
  const week = {
    monday: null,
    tuesday: null,
    wednesday: null,
    thursday: null,
    friday: null,
    saturday: null,
    sunday: null,
  };
  expect(shopHoursAt({ week, closedDates: [] }, Date.parse("2026-11-24T12:00:00+07:00"))).toEqual({
    isOpen: false,
    closesAt: null,
    opens: null,
    closedForMs: Number.POSITIVE_INFINITY,
  });
});

test("without opening hours the shop never closes", () => {
  expect(shopHoursAt(null, 0)).toMatchObject({ isOpen: true, closesAt: null });
});

test("hours that close before they open are refused", () => {
  const monday = { opensAt: "21:00", closesAt: "10:00" };
  const read = OpeningHours.safeParse({ ...hours, week: { ...hours.week, monday } });
  expect(read.success).toBe(false);
});
