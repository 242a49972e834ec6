import { MapArrow } from "./map-arrow.tsx";

/** Two lockers of sixteen doors, numbered downwards in two columns: 01–08, 09–16 and so on. */
const DOORS = Array.from({ length: 32 }, (_, index) => index);
const LEFT = 472;
const TOP = 44;
const DOOR_WIDTH = 104;
const DOOR_HEIGHT = 76;
const ROWS = 8;

interface LockerWallProps {
  readonly activeLabel: string | null;
  readonly isOpen: boolean;
}

export const LockerWall = ({ activeLabel, isOpen }: LockerWallProps) => {
  const active = DOORS.find((index) => doorLabel(index) === activeLabel);
  return (
    <g>
      {DOORS.filter((index) => index !== active).map((index) => (
        <Door key={index} index={index} />
      ))}
      {active !== undefined && <ActiveDoor index={active} isOpen={isOpen} />}
    </g>
  );
};

const doorLabel = (index: number): string => `${index + 1}`.padStart(2, "0");

const doorPlace = (index: number): { readonly x: number; readonly y: number } => {
  const column = Math.floor(index / ROWS);
  const gap = column > 1 ? 16 : 0;
  return { x: LEFT + column * (DOOR_WIDTH + 4) + gap, y: TOP + (index % ROWS) * DOOR_HEIGHT };
};

const Door = ({ index }: { readonly index: number }) => {
  const { x, y } = doorPlace(index);
  return (
    <g className="door" transform={`translate(${x} ${y})`}>
      <rect width={DOOR_WIDTH} height={DOOR_HEIGHT - 4} rx="10" />
      <rect className="door-handle" x={DOOR_WIDTH - 18} y="22" width="7" height="28" rx="3.5" />
      <text x="44" y="46">
        {doorLabel(index)}
      </text>
    </g>
  );
};

const ActiveDoor = ({ index, isOpen }: { readonly index: number; readonly isOpen: boolean }) => {
  const { x, y } = doorPlace(index);
  const isLeftHalf = index < ROWS * 2;
  return (
    <>
      <g className="door" data-active="true" transform={`translate(${x} ${y})`}>
        <rect x="-6" y="-6" width={DOOR_WIDTH + 12} height={DOOR_HEIGHT + 8} rx="14" />
        {isOpen && (
          <path
            className="door-inside"
            d={`M6 6h${DOOR_WIDTH - 12}v${DOOR_HEIGHT - 16}h-${DOOR_WIDTH - 12}z`}
          />
        )}
        {isOpen && <path className="door-leaf" d={`M6 6l-34 -16v${DOOR_HEIGHT + 16}l34 -16z`} />}
        <text x={DOOR_WIDTH / 2} y="52">
          {doorLabel(index)}
        </text>
      </g>
      <MapArrow
        x={isLeftHalf ? x + DOOR_WIDTH + 12 : x - (isOpen ? 36 : 12)}
        y={y + DOOR_HEIGHT / 2}
        direction={isLeftHalf ? "left" : "right"}
      />
    </>
  );
};
