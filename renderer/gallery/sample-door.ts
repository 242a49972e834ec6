import type {
  Position,
  PositionChoice,
  StaffPinScreen,
  StaffPositionScreen,
} from "../../core/contract/service-door-screens.ts";

const POSITIONS: readonly Position[] = ["restocker", "treasurer", "technician", "head"];

/** The door of staff, where the named positions are not as usual. */
export const samplePositions = (
  unusual: Partial<Record<Position, Partial<PositionChoice>>> = {},
): StaffPositionScreen => ({
  kind: "staff-position",
  choices: POSITIONS.map((position) => ({
    position,
    way: "pin",
    waitMs: 0,
    ...unusual[position],
  })),
});

const NO_PIN = { way: "none" } as const;

/** A machine the hub has set no PINs for. */
export const sampleNewMachine = (): StaffPositionScreen =>
  samplePositions({
    restocker: NO_PIN,
    treasurer: NO_PIN,
    technician: { way: "first-pin" },
    head: NO_PIN,
  });

export const sampleStaffPin = (
  moment: Partial<Omit<StaffPinScreen, "kind">> = {},
): StaffPinScreen => ({
  kind: "staff-pin",
  position: "restocker",
  way: "pin",
  isChecking: false,
  problem: null,
  triesLeft: 0,
  waitMs: 0,
  ...moment,
});
