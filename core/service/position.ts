import * as z from "zod";

/** Who may stand at the open machine: positions of the lapas, never persons. */
export const POSITIONS = ["restocker", "treasurer", "technician", "head"] as const;
export const Position = z.enum(POSITIONS);
export type Position = z.infer<typeof Position>;

/** What each position may do at the machine. The one place that says so. */
export const SERVICE_ACTIONS = {
  "see-health": ["restocker", "treasurer", "technician", "head"],
  /** Counts a slot in doubt and releases it. */
  "count-slot": ["restocker", "technician", "head"],
  /** Counts, fills, withdraws, swaps, prints the hand-over slip. */
  restock: ["restocker", "head"],
  "close-day": ["restocker", "treasurer", "head"],
  "print-day": ["restocker", "treasurer", "head"],
  "print-case": ["restocker", "treasurer", "technician", "head"],
  /** Opens a lock or turns a motor without a sale, plays a sound, prints a test page. */
  "test-devices": ["technician", "head"],
  "copy-journal": ["technician", "head"],
  /** Buyers read that staff are at work. */
  "pause-shop": ["restocker", "technician", "head"],
  "restart-service": ["technician", "head"],
} as const satisfies Readonly<Record<string, readonly Position[]>>;

export type ServiceAction = keyof typeof SERVICE_ACTIONS;

export const mayDo = (position: Position, action: ServiceAction): boolean => {
  const positions: readonly Position[] = SERVICE_ACTIONS[action];
  return positions.includes(position);
};
