import type { Position } from "../service/position.ts";

export type { Position } from "../service/position.ts";

/** A position at the door, and how it gets in. */
export interface PositionChoice {
  readonly position: Position;
  /** `first-pin`: the machine is new, the PIN is set now. `none`: the hub has set no PIN. */
  readonly way: "pin" | "first-pin" | "none";
  /** After wrong PINs: until this position may try again; 0: now. */
  readonly waitMs: number;
}

/** The way in for staff: who is it? */
export interface StaffPositionScreen {
  readonly kind: "staff-position";
  readonly choices: readonly PositionChoice[];
}

/** The PIN of the chosen position. */
export interface StaffPinScreen {
  readonly kind: "staff-pin";
  readonly position: Position;
  readonly way: PositionChoice["way"];
  readonly isChecking: boolean;
  /** Of the last PIN: it did not match; as a new one it is too easy to guess. */
  readonly problem: "wrong" | "weak" | null;
  /** Before waiting begins; counts only after a wrong one. */
  readonly triesLeft: number;
  readonly waitMs: number;
}
