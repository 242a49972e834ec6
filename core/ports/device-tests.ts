import type { DispenseAttempt, DispenseOutcome } from "./dispenser.ts";

/** Moves a single device so that a technician sees whether it works: the same drivers, no sale. */
export interface DeviceTests {
  /**
   * Turns the spiral once, or opens the lock, even where the driver would not for a buyer: an empty
   * locker, a spiral that jammed, a cabinet that was stopped. Call only after the `test-vend` fact is
   * on disk. Never rejects. `delivered` of a locker says that its latch was seen open.
   */
  readonly moveSlot: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
}
