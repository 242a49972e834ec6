import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { DeviceFrame } from "../sale/sale-facts.ts";

/** One try at handing out one unit. It exists as a `dispense-started` fact before any command. */
export interface DispenseAttempt {
  readonly attemptId: string;
  readonly slot: Slot;
  /**
   * Spiral: the durable packet number (1–255) of the drive command, so that a resend inside the same
   * exchange is recognised by the VMC. Lockers have none.
   */
  readonly packetNo: number | null;
}

/** What was seen that makes an outcome certain, or why nothing was. */
export type DispenseEvidence =
  /** Spiral: VMC reported 02, drop seen. */
  | "drop-seen"
  /** Locker: the latch was seen open after our command. */
  | "latch-open"
  /** Locker after a restart: closed, and the board sees no goods inside. */
  | "goods-gone"
  /** Spiral: VMC reported 03 / 04 / 06, or another proven failure. */
  | "motor-jammed"
  | "motor-missing"
  | "cabinet-fault"
  /** The command provably never left (line closed, board silent before it was sent, VMC said no). */
  | "never-sent"
  /** Locker: commanded, latch still closed, goods still inside. */
  | "latch-stuck"
  /** Nothing was seen before the deadline. */
  | "no-answer";

/**
 * `delivered` and `not-delivered` are proven. `unknown` is an outcome of its own: the unit is in
 * doubt, its slot stops, and the buyer is given the benefit.
 */
export interface DispenseOutcome {
  readonly outcome: "delivered" | "not-delivered" | "unknown";
  readonly evidence: DispenseEvidence;
  /** What went over the wire meanwhile, newest last, bounded; for the court file. */
  readonly frames?: readonly DeviceFrame[];
}

export type SlotFault =
  | "board-silent"
  | "line-closed"
  | "latch-stuck"
  | "door-open"
  | "motor-fault"
  | "cabinet-stopped"
  | "no-such-slot";

/** What the device says of a slot right now. Never inferred from silence. */
export interface SlotHealth {
  readonly fault: SlotFault | null;
  /** Lockers only; null for spirals and while nothing is known. */
  readonly door: "open" | "closed" | null;
  /** Lockers with an infrared sensor only. */
  readonly goods: "present" | "absent" | null;
}

/** Hands out goods: spirals and lockers alike, however many boards there are. */
export interface Dispenser {
  /**
   * Hands out one unit and tells what was seen. Call only after the attempt is on disk. Never
   * rejects. A spiral command is written to the wire at most until its first acknowledgement; a
   * locker may be opened again.
   */
  readonly dispense: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
  /**
   * After a restart: gathers evidence about an attempt whose outcome was not recorded (late frames,
   * latch, infrared). Sends no command that moves anything. Ends within its own deadline.
   */
  readonly reconcile: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
  /**
   * Opens a locker for staff, an empty one as well; no sale. Call only after the fact that says so is
   * on disk. Says what was seen of the latch. Never rejects; spirals stand behind a door with a key.
   */
  readonly openForStaff: (slot: Slot) => Promise<"open" | "not-open" | "unknown">;
  readonly health: (slot: Slot) => SlotHealth;
  /** Called when the health of any slot may have changed; returns the way to stop. */
  readonly onHealth: (listener: () => void) => () => void;
}
