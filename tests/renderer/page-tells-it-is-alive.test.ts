import { expect, test } from "vitest";
import { startHeartbeat } from "../../renderer/heartbeat.ts";

test("the page tells once a second that it is alive, and not while its screen is white", () => {
  const ticks: { intervalMs: number; tick: () => void }[] = [];
  const root = { childElementCount: 0 };
  let beats = 0;
  let isStopped = false;
  const stop = startHeartbeat(
    root,
    (intervalMs, tick) => {
      ticks.push({ intervalMs, tick });
      return () => {
        isStopped = true;
      };
    },
    () => beats++,
  );
  expect(ticks.map(({ intervalMs }) => intervalMs)).toEqual([1_000]);
  ticks[0]?.tick();
  expect(beats).toBe(0);
  root.childElementCount = 1;
  ticks[0]?.tick();
  ticks[0]?.tick();
  expect(beats).toBe(2);
  root.childElementCount = 0;
  ticks[0]?.tick();
  expect(beats).toBe(2);
  stop();
  expect(isStopped).toBe(true);
});
