import type { DayFigures } from "./day-report.ts";
import type { DayMoments } from "./moments.ts";

export const wishesOfDay = (_day: DayMoments): DayFigures["wishes"] => [];
