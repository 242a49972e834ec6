import { expect, test } from "vitest";
import { createHealthRefresh } from "../../../core/service/health/health-refresh.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

test("while the page is shown it is drawn anew every few seconds, and not after it was left", async () => {
  const clock = createVirtualClock();
  let isShown = false;
  let drawn = 0;
  const refresh = createHealthRefresh(
    clock,
    () => isShown,
    () => {
      drawn += 1;
    },
  );
  refresh.look();
  await clock.advance(60_000);
  expect(drawn).toBe(0);

  isShown = true;
  // Told of several changes of one screen, it still draws once each time.
  refresh.look();
  refresh.look();
  await clock.advance(20_000);
  expect(drawn).toBe(4);

  isShown = false;
  await clock.advance(60_000);
  expect(drawn).toBe(4);
  refresh.stop();
});
