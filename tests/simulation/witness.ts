import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { TestMachine } from "../support/test-machine.ts";
import type { Ledger, LedgerAttempt } from "./ledger.ts";
import type { Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

/**
 * Stands at the machine and sees every turn, drop and opening the moment it happens: laws 1, 2 and 3
 * from the side of the goods.
 */
export const watchMachine = (options: {
  readonly machine: TestMachine;
  readonly slots: readonly Slot[];
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
  readonly note: (what: string) => void;
}): void => {
  const { machine, slots, ledger, violations, truth, note } = options;
  const moves = new Map<string, number>();
  const drops = new Map<string, number>();

  const attemptsAt = (slot: Slot) =>
    ledger.attempts().filter(({ slotId }) => slotId === slot.slotId);

  const sawMove = (slot: Slot) => {
    note(`${slot.kind === "spiral" ? "turns" : "opens"} ${slot.slotId}`);
    if (ledger.isOpenedByStaff(slot.slotId)) return;
    const attempt = attemptsAt(slot).at(-1);
    if (!attempt) return violations.report(2, `${slot.slotId} moved without an intent on disk`);
    // A door may be opened again for the attempt it was opened for.
    if (attempt.isSpiral && attempt.moves > 0) {
      violations.report(3, `${slot.slotId} turned twice for one intent`);
    }
    attempt.moves++;
    const sale = ledger.saleOfAttempt(attempt);
    if (sale && !truth.isPaid(sale)) {
      violations.report(1, `${slot.slotId} moved for ${sale?.saleId}, which was not paid`);
    }
    sawMoveOfLine(slot, attempt);
  };

  const sawMoveOfLine = (slot: Slot, attempt: LedgerAttempt) => {
    const line = ledger.lineOfAttempt(attempt);
    const earlier = line?.attempts.filter((other) => other !== attempt) ?? [];
    for (const other of earlier) {
      if (other.outcome !== "not-delivered") {
        violations.report(3, `${slot.slotId} moved while ${other.slotId} may have delivered`);
      }
    }
    if (line && line.refunds.length > 0) {
      violations.report(5, `${slot.slotId} moved for a line that is refunded`);
    }
  };

  const sawDrop = (slot: Slot) => {
    note(`drops ${slot.slotId}`);
    const attempt = attemptsAt(slot).findLast(({ moves: m, drops: d }) => m > d);
    if (!attempt) return violations.report(2, `${slot.slotId} dropped without an intent`);
    attempt.drops++;
    const fallen = ledger.lineOfAttempt(attempt)?.attempts.reduce((sum, one) => sum + one.drops, 0);
    if ((fallen ?? 0) > 1) violations.report(3, `${slot.slotId} dropped a second unit of one line`);
  };

  const look = () => {
    for (const slot of slots) {
      const isSpiral = slot.kind === "spiral";
      const moved = isSpiral
        ? (machine.spirals.get(slot.board)?.turns(slot.channel) ?? 0)
        : machine.openings(slot.slotId);
      for (let at = moves.get(slot.slotId) ?? 0; at < moved; at++) sawMove(slot);
      moves.set(slot.slotId, moved);
      const dropped = isSpiral ? machine.drops(slot.slotId) : 0;
      for (let at = drops.get(slot.slotId) ?? 0; at < dropped; at++) sawDrop(slot);
      drops.set(slot.slotId, dropped);
    }
  };

  for (const board of [...machine.spirals.values(), ...machine.lockers.values()]) {
    board.onChange(look);
  }
};
