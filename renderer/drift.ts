/** How far words and marks wander from their place, to every side: more than a stroke is wide. */
const REACH_REM = 2.4;

/** Two periods that meet only after hours, so that the path covers the whole square. */
const PERIOD_MS = { x: 17 * 60_000, y: 23 * 60_000 } as const;

/** After so long whole parts of the screen change places, by a cut. */
const PLACE_MS = 180_000;
const PLACES = 4;

export interface Drift {
  readonly xRem: number;
  readonly yRem: number;
}

/** Where something that stands for hours stands now, so slowly that nobody sees it move (burn-in). */
export const driftAt = (elapsedMs: number): Drift => ({
  xRem: REACH_REM * Math.sin((2 * Math.PI * elapsedMs) / PERIOD_MS.x),
  yRem: REACH_REM * Math.sin((2 * Math.PI * elapsedMs) / PERIOD_MS.y),
});

/** Which of its places a part of the screen has now: 0 to 3. */
export const placeAt = (elapsedMs: number): number => Math.floor(elapsedMs / PLACE_MS) % PLACES;
