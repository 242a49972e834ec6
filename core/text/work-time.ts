/** Hours of work as words; below one hour in minutes, rounded up to five. */
export const workTime = (
  hours: number,
  words: {
    readonly minutes: (minutes: number) => string;
    readonly hours: (hours: number) => string;
  },
): string => (hours < 1 ? words.minutes(Math.ceil((hours * 60) / 5) * 5) : words.hours(hours));

/** `1.5` as "1,5" or "1.5"; whole numbers stay whole. */
export const decimal = (value: number, comma: "," | "."): string => `${value}`.replace(".", comma);
