import { correction, generate } from "lean-qr";

/** ISO 18004: four light modules on every side. */
export const QUIET_ZONE = 4;

export interface QrPath {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** Level M exactly: higher levels would make the modules smaller on the same paper or screen. */
export const qrPath = (data: string): QrPath => {
  const code = generate(data, {
    minCorrectionLevel: correction.M,
    maxCorrectionLevel: correction.M,
  });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    let x = 0;
    while (x < code.size) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start)
        runs.push(`M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1H${start + QUIET_ZONE}z`);
      x += 1;
    }
  }
  return { size: code.size + 2 * QUIET_ZONE, path: runs.join("") };
};

/** The first code of a page costs up to 95 ms; paid while nobody waits for it. */
export const warmQrEncoder = (): void => {
  qrPath("00020101021226570011ID.CO.QRIS.WWW");
};
