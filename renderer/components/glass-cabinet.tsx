import { useShop } from "../shop-context.ts";
import { MapArrow } from "./map-arrow.tsx";

/** Shelves 1 to 6 with five spirals each: label 23 is the third spiral of shelf 2. */
const SHELVES = [1, 2, 3, 4, 5, 6];
const PLACES = [1, 2, 3, 4, 5];
const LEFT = 48;
const TOP = 44;
const WIDTH = 396;
const SHELF_HEIGHT = 78;
const PLACE_WIDTH = WIDTH / 5;

/** The spiral that turns and the tray below the glass, where the item is taken. */
export const GlassCabinet = ({ activeLabel }: { readonly activeLabel: string | null }) => {
  const { text } = useShop();
  const isActive = activeLabel !== null;
  return (
    <g>
      <rect
        className="glass"
        x={LEFT}
        y={TOP}
        width={WIDTH}
        height={SHELF_HEIGHT * 6 + 12}
        rx="20"
      />
      <path className="glass-shine" d={`M${LEFT + 30} ${TOP}h90l-120 240v-180z`} />
      {SHELVES.map((shelf) => (
        <g key={shelf}>
          {PLACES.map((place) => (
            <Spiral key={place} shelf={shelf} place={place} activeLabel={activeLabel} />
          ))}
          <rect
            className="glass-shelf"
            x={LEFT}
            y={TOP + shelf * SHELF_HEIGHT - 4}
            width={WIDTH}
            height="6"
          />
        </g>
      ))}
      <g data-active={isActive} className="tray">
        <rect x={LEFT} y="556" width={WIDTH} height="96" rx="20" />
        <rect className="tray-lip" x={LEFT + 24} y="574" width={WIDTH - 48} height="16" rx="8" />
        <text x={LEFT + WIDTH / 2} y="632">
          {text.delivery.map.flap}
        </text>
      </g>
      {isActive && <MapArrow x={LEFT + WIDTH / 2} y={552} direction="down" />}
    </g>
  );
};

interface SpiralProps {
  readonly shelf: number;
  readonly place: number;
  readonly activeLabel: string | null;
}

const Spiral = ({ shelf, place, activeLabel }: SpiralProps) => {
  const label = `${shelf}${place}`;
  const x = LEFT + (place - 0.5) * PLACE_WIDTH;
  const y = TOP + shelf * SHELF_HEIGHT - 26;
  return (
    <g className="spiral" data-active={label === activeLabel} transform={`translate(${x} ${y})`}>
      <rect x="-34" y="-44" width="68" height="64" rx="14" />
      <path d="M-24 8c0-22 16-22 16 0c0-22 16-22 16 0c0-22 16-22 16 0" />
      <text y="-14">{label}</text>
    </g>
  );
};
