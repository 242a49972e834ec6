import { useMemo, useSyncExternalStore } from "react";
import { pixelsPerMm } from "../../core/screen-size.ts";
import { useShop } from "../shop-context.ts";
import { qrPath } from "./qr-path.ts";

/** What phones of all ages read from an arm's length, whatever the screen. */
const SMALLEST_MM = 60;

/** A code, the amount above it and the name below it must fit on a lying screen too. */
const LARGEST_SHARE_OF_HEIGHT = 0.54;

interface QrCodeProps {
  readonly data: string;
  readonly label: string;
  /** Edge with the quiet zone in tenths of the 1080-wide drawing (rem); rounded to whole modules. */
  readonly edgeRem: number;
  readonly smallestMm?: number;
}

/** Pure black on white, every module a whole number of device pixels: nothing is smoothed. */
export const QrCode = ({ data, label, edgeRem, smallestMm = SMALLEST_MM }: QrCodeProps) => {
  const { screenInches } = useShop().view;
  const { size, path } = useMemo(() => qrPath(data), [data]);
  const remPx = useSyncExternalStore(onResize, readRemPx);
  const ratio = window.devicePixelRatio;
  const edgeLimitPx = window.innerHeight * LARGEST_SHARE_OF_HEIGHT;
  const wanted = Math.floor((Math.min(edgeRem * remPx, edgeLimitPx) * ratio) / size);
  const smallestPx =
    smallestMm * pixelsPerMm(screenInches, { width: innerWidth, height: innerHeight });
  const needed = Math.ceil((smallestPx * ratio) / size);
  const edgePx = (Math.max(wanted, needed, 1) * size) / ratio;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={edgePx}
      height={edgePx}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000000" d={path} />
    </svg>
  );
};

const onResize = (changed: () => void): (() => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

const readRemPx = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
