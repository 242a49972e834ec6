const MINUTE_MS = 60_000;

/** Milliseconds as minutes to promise: rounded down, at least one. */
export const wholeMinutes = (ms: number): number => Math.max(1, Math.floor(ms / MINUTE_MS));
