import {
  addDays,
  type BusinessDate,
  businessDateAt,
  instantOf,
  weekdayOf,
} from "../business-day.ts";
import type { OpeningHours } from "./hours-settings.ts";

/** How the opening hours stand at an instant. */
export interface ShopHours {
  readonly isOpen: boolean;
  /** When the open shop closes, `21:00`; null while it is closed, or never closes. */
  readonly closesAt: string | null;
  /** When the closed shop opens; null while it is open, or where no opening is in sight. */
  readonly opens: { readonly on: BusinessDate; readonly at: string } | null;
  /** How long ago it closed; 0 while it is open. */
  readonly closedForMs: number;
}

/** A shop without opening hours. */
export const ALWAYS_OPEN: ShopHours = { isOpen: true, closesAt: null, opens: null, closedForMs: 0 };

/** How far ahead the next opening is looked for: longer than any row of holidays. */
const DAYS_AHEAD = 62;

/** The opening hours at an instant (epoch milliseconds), by the clock of the house. */
export const shopHoursAt = (hours: OpeningHours | null, epochMs: number): ShopHours => {
  if (!hours) return ALWAYS_OPEN;
  const today = businessDateAt(epochMs);
  const opening = openingOf(hours, today);
  if (opening && opening.opensMs <= epochMs && epochMs < opening.closesMs) {
    return { ...ALWAYS_OPEN, closesAt: opening.closesAt };
  }
  const closedAtMs = [opening, openingOf(hours, addDays(today, -1))]
    .map((day) => day?.closesMs ?? Number.POSITIVE_INFINITY)
    .find((closesMs) => closesMs <= epochMs);
  return {
    isOpen: false,
    closesAt: null,
    opens: nextOpening(hours, today, epochMs),
    closedForMs: epochMs - (closedAtMs ?? Number.NEGATIVE_INFINITY),
  };
};

const nextOpening = (
  hours: OpeningHours,
  today: BusinessDate,
  epochMs: number,
): ShopHours["opens"] => {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const on = addDays(today, ahead);
    const opening = openingOf(hours, on);
    if (opening && opening.opensMs > epochMs) return { on, at: opening.opensAt };
  }
  return null;
};

/** The opening of a day; null on one that stays closed. */
const openingOf = (hours: OpeningHours, date: BusinessDate) => {
  const day = hours.closedDates.includes(date) ? null : hours.week[weekdayOf(date)];
  return (
    day && {
      ...day,
      opensMs: instantOf(date, day.opensAt),
      closesMs: instantOf(date, day.closesAt),
    }
  );
};
