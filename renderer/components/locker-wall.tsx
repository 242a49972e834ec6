import { type DrawnCabinet, type DrawnPlace, MACHINE } from "../machine-layout.ts";
import { MapArrow } from "./map-arrow.tsx";

interface LockerWallProps {
  readonly cabinet: DrawnCabinet;
  readonly activeLabel: string | null;
  readonly isOpen: boolean;
}

/** Doors with their numbers; the one to open in turmeric, with an arrow to it. */
export const LockerWall = ({ cabinet: { places }, activeLabel, isOpen }: LockerWallProps) => {
  const active = places.find(({ label }) => label === activeLabel);
  return (
    <g>
      {places
        .filter((place) => place !== active)
        .map((place) => (
          <Door key={place.label} place={place} />
        ))}
      {active && <ActiveDoor place={active} isOpen={isOpen} />}
    </g>
  );
};

/** Between two doors. */
const SEAM = 4;

const Door = ({ place: { label, x, y, width, height } }: { readonly place: DrawnPlace }) => (
  <g className="door" transform={`translate(${x} ${y})`}>
    <rect width={width - SEAM} height={height - SEAM} rx="10" />
    <rect
      className="door-handle"
      x={width - SEAM - 18}
      y={height / 2 - 16}
      width="7"
      height="28"
      rx="3.5"
    />
    <text x={(width - SEAM) / 2 - 8} y={height / 2 + 8}>
      {label}
    </text>
  </g>
);

interface ActiveDoorProps {
  readonly place: DrawnPlace;
  readonly isOpen: boolean;
}

const ActiveDoor = ({ place: { label, x, y, width, height }, isOpen }: ActiveDoorProps) => {
  const isLeftHalf = x + width / 2 < MACHINE.width * 0.72;
  const inside = { width: width - SEAM - 12, height: height - SEAM - 12 };
  return (
    <>
      <g className="door" data-active="true" transform={`translate(${x} ${y})`}>
        <rect x="-6" y="-6" width={width - SEAM + 12} height={height - SEAM + 12} rx="14" />
        {isOpen && (
          <path
            className="door-inside"
            d={`M6 6h${inside.width}v${inside.height}h-${inside.width}z`}
          />
        )}
        {isOpen && <path className="door-leaf" d={`M6 6l-34 -16v${inside.height + 32}l34 -16z`} />}
        <text x={(width - SEAM) / 2} y={height / 2 + 14}>
          {label}
        </text>
      </g>
      <MapArrow
        x={isLeftHalf ? x + width + 8 : x - (isOpen ? 36 : 12)}
        y={y + (height - SEAM) / 2}
        direction={isLeftHalf ? "left" : "right"}
      />
    </>
  );
};
