import type { BusinessDate } from "../business-day.ts";
import { calendarDate } from "../day/due-dates.ts";
import type { Clock } from "../ports/clock.ts";
import type { Books } from "../ports/journal.ts";

/** The date on the restocker's packs: once the day is closed the books are a day ahead. */
export const visitDate = (books: Books, clock: Clock): BusinessDate => {
  const today = calendarDate(clock);
  const booked = books.businessDate();
  return today !== null && today < booked ? today : booked;
};
