import { timeOfDayAt } from "../business-day.ts";
import type { QuietHours } from "./hours-settings.ts";

/** Whether the machine should be dim, still and silent at an instant (epoch milliseconds). */
export const isQuietAt = (hours: QuietHours | null, epochMs: number): boolean => {
  if (!hours) return false;
  const { from, until } = hours;
  const now = timeOfDayAt(epochMs);
  return from <= until ? from <= now && now < until : from <= now || now < until;
};
