import { LOCKS_PER_BOARD } from "./protocol.ts";

/** What one box of the simulated cabinet is like; survives its process. */
export interface LockContents {
  readonly door: "open" | "closed";
  readonly hasGoods: boolean;
  /** How often a command has opened the door. */
  readonly openings: number;
}

/** Sixteen boxes, lock 1 first. */
export type LockerContents = readonly LockContents[];

export const emptyLockers = (): LockerContents =>
  Array.from({ length: LOCKS_PER_BOARD }, () => ({ door: "closed", hasGoods: false, openings: 0 }));

/** All doors shut; goods in the given locks. */
export const lockersWithGoods = (locks: readonly number[]): LockerContents =>
  emptyLockers().map((box, index) => ({ ...box, hasGoods: locks.includes(index + 1) }));
