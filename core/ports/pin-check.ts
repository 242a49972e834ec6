import type { PinHash } from "../service/door/service-pin.ts";
import type { Position } from "../service/position.ts";

export type PinAnswer =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  /** Too many wrong ones; the wait survives a restart. */
  | { readonly kind: "wait"; readonly remainingMs: number };

/**
 * Compares what was typed with a kept hash and makes guessing slow. Tries are counted durably before
 * each check, for each position by itself; a new PIN of a position begins with a new count.
 */
export interface PinCheck {
  readonly check: (position: Position, kept: PinHash, typed: string) => Promise<PinAnswer>;
  /** How long until this PIN may be tried, in milliseconds; 0: now. */
  readonly waitMs: (position: Position, kept: PinHash) => number;
  /** The PIN that was set at this machine's first start; null when none was. It never leaves it. */
  readonly firstPin: () => PinHash | null;
  /** Rejects when there is one already. */
  readonly setFirstPin: (pin: string) => Promise<void>;
}
