import type { CabinetPlan } from "../core/contract/delivery-screens.ts";

/** A spiral or a door in the drawing of the machine, in its units. */
export interface DrawnPlace {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnCabinet {
  readonly kind: CabinetPlan["kind"];
  readonly x: number;
  readonly width: number;
  readonly places: readonly DrawnPlace[];
}

/** The room inside the drawn body: `MACHINE` wide and high around it. */
export const MACHINE = { width: 960, height: 700 } as const;
const LEFT = 48;
const RIGHT = 912;
export const TOP = 44;
const LOCKER_HEIGHT = 608;
export const GLASS_HEIGHT = 468;
const GAP = 22;

/** Doors hang in columns of eight, numbered downwards. */
const DOORS_IN_COLUMN = 8;
/** A spiral stands in as much room as a door and a half. */
const SPIRAL_SHARE = 0.75;

/** Places every cabinet beside the last one, each as wide as its columns ask for. */
export const layOutMachine = (machine: readonly CabinetPlan[]): readonly DrawnCabinet[] => {
  const shares = machine.map((cabinet) => columnsOf(cabinet) * shareOf(cabinet));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = RIGHT - LEFT - GAP * Math.max(0, machine.length - 1);
  let x = LEFT;
  return machine.map((cabinet, index) => {
    const width = whole > 0 ? (room * (shares[index] ?? 0)) / whole : 0;
    const drawn = { kind: cabinet.kind, x, width, places: placesOf(cabinet, x, width) };
    x += width + GAP;
    return drawn;
  });
};

const shareOf = ({ kind }: CabinetPlan): number => (kind === "spiral" ? SPIRAL_SHARE : 1);

const columnsOf = ({ kind, places }: CabinetPlan): number =>
  kind === "spiral"
    ? Math.max(1, ...places.map(({ channel }) => channel % 10))
    : Math.max(1, ...places.map(({ channel }) => Math.ceil(channel / DOORS_IN_COLUMN)));

const placesOf = (cabinet: CabinetPlan, left: number, width: number): readonly DrawnPlace[] => {
  const columns = columnsOf(cabinet);
  const placeWidth = width / columns;
  if (cabinet.kind === "locker") {
    const rows = Math.min(DOORS_IN_COLUMN, Math.max(...cabinet.places.map((one) => one.channel)));
    const height = LOCKER_HEIGHT / rows;
    return cabinet.places.map(({ label, channel }) => ({
      label,
      x: left + Math.floor((channel - 1) / DOORS_IN_COLUMN) * placeWidth,
      y: TOP + ((channel - 1) % DOORS_IN_COLUMN) * height,
      width: placeWidth,
      height,
    }));
  }
  const shelves = [...new Set(cabinet.places.map(shelfOf))].sort((one, other) => one - other);
  const height = GLASS_HEIGHT / Math.max(1, shelves.length);
  return cabinet.places.map((place) => ({
    label: place.label,
    x: left + ((place.channel % 10) - 1) * placeWidth,
    y: TOP + shelves.indexOf(shelfOf(place)) * height,
    width: placeWidth,
    height,
  }));
};

const shelfOf = ({ channel }: { readonly channel: number }): number => Math.floor(channel / 10);
