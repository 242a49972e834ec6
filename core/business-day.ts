/** A calendar day in Asia/Jakarta, `2026-11-24`. */
export type BusinessDate = string;

const HOUR_MS = 60 * 60 * 1000;
/** Western Indonesia keeps UTC+7 all year. */
const JAKARTA_OFFSET_MS = 7 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

/** The day in Jakarta at an instant (epoch milliseconds). */
export const businessDateAt = (epochMs: number): BusinessDate =>
  new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);

const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const weekdayOf = (date: BusinessDate): Weekday =>
  WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sunday";

/** The instant (epoch milliseconds) at which the clock of the house shows `time` (`09:30`) on a day. */
export const instantOf = (date: BusinessDate, time: string): number =>
  Date.parse(`${date}T${time}:00+07:00`);

/** The hour in Jakarta at an instant: `2026-11-24T14` from 14.00 to 15.00. */
export const hourAt = (epochMs: number): string =>
  new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(0, "2026-11-24T14".length);

/** How long until the clock in Jakarta shows the next full hour. */
export const msUntilNextHour = (epochMs: number): number =>
  HOUR_MS - ((epochMs + JAKARTA_OFFSET_MS) % HOUR_MS);

/** How long until the next midnight in Jakarta. */
export const msUntilNextDay = (epochMs: number): number =>
  DAY_MS - ((epochMs + JAKARTA_OFFSET_MS) % DAY_MS);

export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one date to another. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** `24-Nov-2026`, as receipts and lists write it. */
export const formatDate = (date: BusinessDate): string => {
  const [year, month, day] = date.split("-");
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
};

/** `24-Nov`. */
export const formatDayAndMonth = (date: BusinessDate): string =>
  formatDate(date).slice(0, "24-Nov".length);

/** What the clock of the house shows, `14:05`. */
export const timeOfDayAt = (epochMs: number): string =>
  new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(11, 16);

/** `14.05 WIB`. */
export const formatTime = (epochMs: number): string =>
  `${timeOfDayAt(epochMs).replace(":", ".")} WIB`;

/** `2026-11-24T14:05:00+07:00`, the form SNAP asks for. */
export const jakartaTimestamp = (epochMs: number): string =>
  `${new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
