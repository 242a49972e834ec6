interface MapArrowProps {
  readonly x: number;
  readonly y: number;
  readonly direction: "down" | "left" | "right";
}

const TURN = { down: 0, left: 90, right: -90 } as const;

/** A big arrow whose tip is at x, y. */
export const MapArrow = ({ x, y, direction }: MapArrowProps) => (
  <g transform={`translate(${x} ${y}) rotate(${TURN[direction]})`}>
    <g className="map-arrow">
      <path d="M0 0L-44 -48H-18V-112A18 18 0 0 1 18 -112V-48H44Z" />
    </g>
  </g>
);
