import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { DispenseOutcome, Dispenser } from "../ports/dispenser.ts";
import type { Ids } from "../ports/ids.ts";
import type { Journal } from "../ports/journal.ts";
import { mayRetrySameSlot } from "./next-step.ts";
import { nextPacketNo } from "./packet-number.ts";
import { type Attempt, lineState, type Sale, type SaleLine } from "./sale.ts";
import type { WakingDevices } from "./waking-devices.ts";

/** Goods out of slots: the intent on disk, the command, what was seen (laws 2–4). */
export interface HandOut {
  /** Null when the line is done or under way elsewhere; the slot, when its door stands open. */
  readonly dispense: (sale: Sale, line: SaleLine, slotId: string) => Promise<Slot | null>;
  /** For an attempt without an outcome: asks, commands nothing. */
  readonly reconcile: (sale: Sale, line: SaleLine, attempt: Attempt) => Promise<void>;
  readonly firstSlotId: (line: SaleLine) => string | null;
  readonly retrySlotId: (line: SaleLine) => string | null;
}

export const createHandOut = ({
  journal,
  dispenser,
  ids,
  shelf,
  waking,
}: {
  readonly journal: Journal;
  readonly dispenser: Dispenser;
  readonly ids: Ids;
  readonly shelf: () => Shelf | null;
  readonly waking: WakingDevices;
}): HandOut => {
  const slotOf = (slotId: string | null): Slot | null =>
    journal.books.snapshot()?.slots.find((slot) => slot.slotId === slotId) ?? null;

  /** A numbered piece has no twin: another number is another piece than the buyer was shown. */
  const twinSlotId = (line: SaleLine): string | null => {
    if (line.edition) return null;
    const tried = new Set(line.attempts.map((attempt) => attempt.slotId));
    const twins = shelf()?.item(line.sku, line.variantId)?.slots ?? [];
    return twins.find((twin) => !tried.has(twin.slot.slotId))?.slot.slotId ?? null;
  };

  const finish = (
    sale: Sale,
    line: SaleLine,
    { attemptId, slotId }: Pick<Attempt, "attemptId" | "slotId">,
    { outcome, evidence, frames = [] }: DispenseOutcome,
  ) => {
    commitOrThrow(journal, () => [
      {
        kind: "dispense-finished",
        saleId: sale.saleId,
        lineId: line.lineId,
        attemptId,
        slotId,
        outcome,
        evidence,
        frames: [...frames],
      },
    ]);
  };

  return {
    // Law 4: the line before this one may have left its slot in doubt; a restocker may be at it.
    firstSlotId: (line) => {
      const row = journal.books.stock().find(({ slotId }) => slotId === line.slotId);
      return row?.inDoubt || row?.isInHands || !slotOf(line.slotId)
        ? twinSlotId(line)
        : line.slotId;
    },

    retrySlotId: (line) => {
      const last = line.attempts.at(-1);
      const lastSlot = slotOf(last?.slotId ?? line.slotId);
      const mayRepeat =
        lastSlot !== null &&
        mayRetrySameSlot(line, dispenser.health(lastSlot), lastSlot.kind === "locker");
      const sameSlotId = mayRepeat ? lastSlot.slotId : null;
      // A latch that stuck through all of a driver's tries is likelier to stick again than a twin's.
      return last?.result?.evidence === "never-sent"
        ? (sameSlotId ?? twinSlotId(line))
        : (twinSlotId(line) ?? sameSlotId);
    },

    dispense: async (sale, line, slotId) => {
      const slot = slotOf(slotId);
      if (!slot) return null;
      await waking.slot(slot);
      const attemptId = ids.newId();
      let packetNo: number | null = null;
      const started = commitOrThrow(journal, (books) => {
        // Law 3, decided where nothing can come between: a line in flight or done is never started again.
        const now = books.sale(sale.saleId)?.lines.find((other) => other.lineId === line.lineId);
        const state = now && lineState(now);
        if (state !== "waiting" && state !== "not-delivered") return [];
        packetNo = slot.kind === "spiral" ? nextPacketNo(books.lastPacketNo(slot.board)) : null;
        const { saleId } = sale;
        const { lineId } = line;
        return [{ kind: "dispense-started", saleId, lineId, attemptId, slotId, packetNo }];
      });
      if (started.length === 0) return null;
      const outcome = await dispenser.dispense({ attemptId, slot, packetNo });
      finish(sale, line, { attemptId, slotId }, outcome);
      return outcome.outcome === "delivered" && slot.kind === "locker" ? slot : null;
    },

    reconcile: async (sale, line, attempt) => {
      const slot = slotOf(attempt.slotId);
      const { attemptId, packetNo } = attempt;
      const outcome: DispenseOutcome = slot
        ? await dispenser.reconcile({ attemptId, slot, packetNo })
        : { outcome: "unknown", evidence: "no-answer" };
      finish(sale, line, attempt, outcome);
    },
  };
};
