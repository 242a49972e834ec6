import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const quietFrom = (from: string) => {
  const { settings, ...rest } = createTestSnapshot();
  const quietHours = { from, until: "06:00" };
  return startTestKiosk({
    snapshot: { ...rest, settings: { ...settings, quietHours } },
    startMs: Date.parse("2026-11-24T20:59:00+07:00"),
  });
};

test("in its quiet hours the shop is dim and silent, and sells", async () => {
  const kiosk = await quietFrom("21:00");
  expect(kiosk.view()).toMatchObject({ isQuiet: false, soundVolume: 0.6 });
  await kiosk.wait(75_000);
  expect(kiosk.view()).toMatchObject({
    isQuiet: true,
    soundVolume: 0,
    screen: { kind: "attract" },
  });
  kiosk.touch({ kind: "start" });
  expect(kiosk.view().screen.kind).toBe("catalogue");
});

test("a clock that nobody vouches for makes no hour quiet", async () => {
  const kiosk = await quietFrom("20:00");
  expect(kiosk.view().isQuiet).toBe(true);
  kiosk.clock.setTrusted(false);
  await kiosk.wait(20_000);
  expect(kiosk.view()).toMatchObject({ isQuiet: false, soundVolume: 0.6 });
});

test("a machine whose sound is off is silent by day", async () => {
  const { settings, ...rest } = createTestSnapshot();
  const sound = { isOn: false, volumePercent: 60 };
  const kiosk = await startTestKiosk({ snapshot: { ...rest, settings: { ...settings, sound } } });
  expect(kiosk.view()).toMatchObject({ isQuiet: false, soundVolume: 0 });
});
