import { businessDateAt, timeOfDayAt, type Weekday, weekdayOf } from "../business-day.ts";
import type { Language } from "../contract/kiosk-view.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const WEEKDAYS: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  id: {
    monday: "Senin",
    tuesday: "Selasa",
    wednesday: "Rabu",
    thursday: "Kamis",
    friday: "Jumat",
    saturday: "Sabtu",
    sunday: "Minggu",
  },
  en: {
    monday: "Monday",
    tuesday: "Tuesday",
    wednesday: "Wednesday",
    thursday: "Thursday",
    friday: "Friday",
    saturday: "Saturday",
    sunday: "Sunday",
  },
};

/** `2026-11-27` as "Jumat, 27 Nov 2026". */
export const formatDay = (date: string, language: Language): string =>
  `${WEEKDAYS[language][weekdayOf(date)]}, ${formatDate(date, language)}`;

/** `09:30` as "09.30" or "09:30". */
export const formatTimeOfDay = (time: string, language: Language): string =>
  language === "id" ? time.replace(":", ".") : time;

/** `2026-11-27` as "27 Nov 2026"; anything that is not such a date is shown as it came. */
export const formatDate = (date: string, language: Language): string => {
  const [year, month, day] = date.split("-");
  const name = MONTHS[language][Number(month) - 1];
  return year && name && day ? `${Number(day)} ${name} ${year}` : date;
};

/** An instant as the clock of the house shows it: "27 Nov, 13.42". */
export const formatMoment = (epochMs: number, language: Language): string => {
  const [day, month] = formatDate(businessDateAt(epochMs), language).split(" ");
  return `${day} ${month}, ${formatTimeOfDay(timeOfDayAt(epochMs), language)}`;
};
