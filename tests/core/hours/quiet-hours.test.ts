import { expect, test } from "vitest";
import { isQuietAt } from "../../../core/hours/quiet-hours.ts";
import { soundVolumeAt } from "../../../core/hours/sound-volume.ts";

/** An instant by the clock of the house. */
const at = (time: string) => Date.parse(`2026-11-24T${time}:00+07:00`);

test("quiet hours begin and end by the clock of the house", () => {
  const hours = { from: "13:00", until: "14:30" };
  expect(["12:59", "13:00", "14:29", "14:30"].map((time) => isQuietAt(hours, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
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

test("the page is as loud as the setting says, silent where sound is off or the hour quiet", () => {
  const quietHours = { from: "21:30", until: "06:00" };
  const sound = { isOn: true, volumePercent: 40 };
  const clockAt = (time: string, isTrusted = true) => ({
    nowMs: () => at(time),
    isTrusted: () => isTrusted,
  });
  expect(soundVolumeAt({ sound, quietHours }, clockAt("12:00"))).toBe(0.4);
  expect(soundVolumeAt({ sound, quietHours }, clockAt("22:00"))).toBe(0);
  expect(soundVolumeAt({ sound: { ...sound, isOn: false }, quietHours }, clockAt("12:00"))).toBe(0);
});

test("a clock in doubt makes no hour quiet", () => {
  const quietHours = { from: "21:30", until: "06:00" };
  const clock = { nowMs: () => at("22:00"), isTrusted: () => false };
  expect(soundVolumeAt({ sound: { isOn: true, volumePercent: 40 }, quietHours }, clock)).toBe(0.4);
});
