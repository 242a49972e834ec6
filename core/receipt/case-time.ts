/** Western Indonesia keeps UTC+7 all year. */
const JAKARTA_OFFSET_MS = 7 * 60 * 60 * 1000;

/** `14.05.09`, to the second and in Jakarta. */
export const clockTime = (epochMs: number): string =>
  new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(11, 19).replaceAll(":", ".");
