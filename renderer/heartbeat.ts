import { BEAT_MS } from "../core/contract/host-channel.ts";
import type { ScreenClock } from "./screen-clock.ts";

/**
 * Tells the shell that the page is alive, as long as something is drawn: a page whose script runs but
 * whose screen is white (React takes everything down on an error) is as dead to a buyer as a hung one.
 */
export const startHeartbeat = (
  root: Pick<Element, "childElementCount">,
  every: ScreenClock["every"],
  beat: () => void,
): (() => void) =>
  every(BEAT_MS, () => {
    if (root.childElementCount > 0) beat();
  });
