import type { Slot } from "../core/catalogue/catalogue-snapshot.ts";
import type { DispenseOutcome, Dispenser, SlotHealth } from "../core/ports/dispenser.ts";
import type { LockerBoard } from "./locker-board/driver.ts";
import type { SpiralCabinet } from "./spiral-vmc/driver.ts";

/**
 * The registry slot → cabinet → board, so that one dead board is one dead board and its neighbours
 * sell on. `slots` is the planogram adopted now: a slot that left it is not sold from, but an
 * attempt made on it is still carried out and judged.
 */
export const createDispenser = (machine: {
  readonly slots: () => readonly Slot[];
  readonly spiralBoards: ReadonlyMap<string, SpiralCabinet>;
  readonly lockerBoards: ReadonlyMap<string, LockerBoard>;
}): Dispenser => {
  const { slots, spiralBoards, lockerBoards } = machine;
  const spiralOf = ({ kind, board }: Slot) => (kind === "spiral" ? spiralBoards.get(board) : null);
  const lockerOf = ({ kind, board }: Slot) => (kind === "locker" ? lockerBoards.get(board) : null);

  return {
    dispense: async (attempt) =>
      (await spiralOf(attempt.slot)?.drive(attempt)) ??
      (await lockerOf(attempt.slot)?.open(attempt.slot.channel)) ??
      NEVER_SENT,
    reconcile: async (attempt) =>
      (await spiralOf(attempt.slot)?.reconcile(attempt)) ??
      (await lockerOf(attempt.slot)?.reconcile(attempt.slot.channel)) ??
      NOBODY_TO_ASK,
    openForStaff: async (slot) => {
      const seen = (await lockerOf(slot)?.testOpen(slot.channel)) ?? NEVER_SENT;
      if (seen.outcome === "delivered") return "open";
      return seen.outcome === "unknown" ? "unknown" : "not-open";
    },
    health: (slot) => {
      if (!slots().some(({ slotId }) => slotId === slot.slotId)) return NO_SUCH_SLOT;
      return (
        spiralOf(slot)?.health(slot.channel) ?? lockerOf(slot)?.health(slot.channel) ?? NO_SUCH_SLOT
      );
    },
    onHealth: (listener) => {
      const boards = [...spiralBoards.values(), ...lockerBoards.values()];
      const stops = boards.map((board) => board.onHealth(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};

const NEVER_SENT: DispenseOutcome = { outcome: "not-delivered", evidence: "never-sent" };
/** The board was taken out of the configuration since: what it did is not known. */
const NOBODY_TO_ASK: DispenseOutcome = { outcome: "unknown", evidence: "no-answer" };
const NO_SUCH_SLOT: SlotHealth = { fault: "no-such-slot", door: null, goods: null };
