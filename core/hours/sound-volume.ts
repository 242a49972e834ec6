import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import type { Clock } from "../ports/clock.ts";
import { isQuietAt } from "./quiet-hours.ts";

/** How loud the page may be now, 0 to 1. A clock in doubt makes no hour quiet (decision 0040). */
export const soundVolumeAt = (
  { sound, quietHours }: Pick<MachineSettings, "sound" | "quietHours">,
  clock: Pick<Clock, "nowMs" | "isTrusted">,
): number => {
  const isQuiet = clock.isTrusted() && isQuietAt(quietHours, clock.nowMs());
  return sound.isOn && !isQuiet ? sound.volumePercent / 100 : 0;
};
