import { type DrawnCabinet, type DrawnPlace, GLASS_HEIGHT, TOP } from "../machine-layout.ts";
import { useShop } from "../shop-context.ts";
import { MapArrow } from "./map-arrow.tsx";

interface GlassCabinetProps {
  readonly cabinet: DrawnCabinet;
  readonly activeLabel: string | null;
}

/** Spirals behind glass: the one that turns, and the tray below, where the item is taken. */
export const GlassCabinet = ({ cabinet, activeLabel }: GlassCabinetProps) => {
  const { text } = useShop();
  const { x, width, places } = cabinet;
  const isActive = activeLabel !== null;
  const shelves = new Set(places.map((place) => place.y + place.height));
  return (
    <g>
      <rect className="glass" x={x} y={TOP} width={width} height={GLASS_HEIGHT + 12} rx="20" />
      <path className="glass-shine" d={`M${x + 30} ${TOP}h90l-120 240v-180z`} />
      {places.map((place) => (
        <Spiral key={place.label} place={place} isActive={place.label === activeLabel} />
      ))}
      {[...shelves].map((y) => (
        <rect key={y} className="glass-shelf" x={x} y={y - 4} width={width} height="6" />
      ))}
      <g data-active={isActive} className="tray">
        <rect x={x} y="556" width={width} height="96" rx="20" />
        <rect className="tray-lip" x={x + 24} y="574" width={width - 48} height="16" rx="8" />
        <text x={x + width / 2} y="632">
          {text.delivery.map.flap}
        </text>
      </g>
      {isActive && <MapArrow x={x + width / 2} y={552} direction="down" />}
    </g>
  );
};

interface SpiralProps {
  readonly place: DrawnPlace;
  readonly isActive: boolean;
}

const Spiral = ({ place: { label, x, y, width, height }, isActive }: SpiralProps) => (
  <g
    className="spiral"
    data-active={isActive}
    transform={`translate(${x + width / 2} ${y + height - 26})`}
  >
    <rect x="-34" y="-44" width="68" height="64" rx="14" />
    <path d="M-24 8c0-22 16-22 16 0c0-22 16-22 16 0c0-22 16-22 16 0" />
    <text y="-14">{label}</text>
  </g>
);
