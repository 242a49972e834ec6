/** Diagonals, in inches, that the screen is drawn for. */
export const SMALLEST_SCREEN_INCHES = 21.5;
export const LARGEST_SCREEN_INCHES = 55;

const MM_PER_INCH = 25.4;

/** Pixels on a millimetre of a screen of this diagonal that a page of this size fills. */
export const pixelsPerMm = (
  screenInches: number,
  { width, height }: { readonly width: number; readonly height: number },
): number => Math.hypot(width, height) / (screenInches * MM_PER_INCH);
