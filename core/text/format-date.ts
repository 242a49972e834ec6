import type { Language } from "../contract/kiosk-view.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** `2026-11-27` as "27 Nov 2026"; anything that is not such a date is shown as it came. */
export const formatDate = (date: string, language: Language): string => {
  const [year, month, day] = date.split("-");
  const name = MONTHS[language][Number(month) - 1];
  return year && name && day ? `${Number(day)} ${name} ${year}` : date;
};
