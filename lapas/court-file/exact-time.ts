import { businessDateAt, formatDate } from "../../core/business-day.ts";

const JAKARTA_OFFSET_MS = 7 * 60 * 60 * 1000;

/** `24-Nov-2026 14:05:09.123`: to the millisecond, as evidence needs it; Jakarta time. */
export const exactTime = (epochMs: number | null): string =>
  epochMs === null
    ? "–"
    : `${formatDate(businessDateAt(epochMs))} ${new Date(epochMs + JAKARTA_OFFSET_MS)
        .toISOString()
        .slice(11, 23)}`;
