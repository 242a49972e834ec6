import type { Slot } from "../../catalogue/catalogue-snapshot.ts";
import { commitOrThrow } from "../../journal/commit.ts";
import type { DeviceTests } from "../../ports/device-tests.ts";
import type { DispenseEvidence, DispenseOutcome } from "../../ports/dispenser.ts";
import type { Ids } from "../../ports/ids.ts";
import type { Books, Journal } from "../../ports/journal.ts";
import { err, ok, type Result } from "../../result.ts";
import { nextPacketNo } from "../../sale/packet-number.ts";
import { isPaid } from "../../sale/sale.ts";
import type { Position } from "../position.ts";

/** Why a slot is not moved for a test. */
export type TestRefusal =
  /** A buyer's sale is being handed out. */
  | "sale-runs"
  /** What is inside is promised to a buyer. */
  | "promised"
  /** Somebody is filling it. */
  | "in-hands"
  /** An earlier test of this slot has not ended: its unit has to be accounted for first. */
  | "not-ended"
  /** The tables do not follow the facts: only a restart repairs them. */
  | "books-unsound"
  | "no-such-slot";

export interface SlotTested {
  readonly evidence: DispenseEvidence;
  readonly outcome: DispenseOutcome["outcome"];
  /** One when somebody has to say what became of a unit. */
  readonly unitsOut: number;
}

/** Test vends: locks and motors moved without a sale, each with its facts before and after (law 2). */
export interface TestBench {
  readonly testSlot: (slotId: string, by: Position) => Promise<Result<SlotTested, TestRefusal>>;
  /** False when that vend is not open any more: it ended, or the slot was counted. */
  readonly endVend: (vendId: string, unit: "returned" | "lost", by: Position) => boolean;
}

export const createTestBench = ({
  journal,
  deviceTests,
  ids,
}: {
  readonly journal: Journal;
  readonly deviceTests: DeviceTests;
  readonly ids: Ids;
}): TestBench => ({
  testSlot: async (slotId, by) => {
    const vendId = ids.newId();
    const intent = begin(journal, vendId, slotId, by);
    if (!intent.ok) return intent;
    const { slot, packetNo } = intent.value;
    const seen = await deviceTests.moveSlot({ attemptId: vendId, slot, packetNo });
    const units = unitsOut(journal.books, slot, seen);
    commitOrThrow(journal, () => [
      {
        kind: "device-tested",
        testId: vendId,
        device: slot.kind,
        slotId,
        outcome: OUTCOMES[seen.outcome],
        evidence: seen.evidence,
        unitsOut: units,
        unitPriceRupiah: priceIn(journal.books, slotId),
        frames: [...(seen.frames ?? [])],
        by,
      },
    ]);
    return ok({ evidence: seen.evidence, outcome: seen.outcome, unitsOut: units });
  },

  endVend: (vendId, unit, by) =>
    commitOrThrow(journal, (books) => {
      const open = books.openTestVends().find((vend) => vend.vendId === vendId);
      if (!open?.isOut) return [];
      const { slotId } = open;
      const unitPriceRupiah = priceIn(books, slotId);
      return [{ kind: "test-vend-ended", vendId, slotId, unit, unitPriceRupiah, by }];
    }).length > 0,
});

interface Intent {
  readonly slot: Slot;
  readonly packetNo: number | null;
}

const begin = (
  journal: Journal,
  vendId: string,
  slotId: string,
  by: Position,
): Result<Intent, TestRefusal> => {
  const decided: { intent: Result<Intent, TestRefusal> } = { intent: err("no-such-slot") };
  commitOrThrow(journal, (books) => {
    const slot = books.snapshot()?.slots.find((one) => one.slotId === slotId);
    if (!slot) return [];
    const refusal = refusalOf(books, slotId);
    if (refusal) {
      decided.intent = err(refusal);
      return [];
    }
    const packetNo = slot.kind === "spiral" ? nextPacketNo(books.lastPacketNo(slot.board)) : null;
    decided.intent = ok({ slot, packetNo });
    return [{ kind: "test-vend", vendId, slotId, packetNo, by }];
  });
  return decided.intent;
};

const refusalOf = (books: Books, slotId: string): TestRefusal | null => {
  if (!books.areSound()) return "books-unsound";
  if (isHandingOut(books)) return "sale-runs";
  if (books.openTestVends().some((vend) => vend.slotId === slotId)) return "not-ended";
  const row = books.stock().find((one) => one.slotId === slotId);
  if (row?.isInHands) return "in-hands";
  return row && row.heldUnits > 0 ? "promised" : null;
};

/** A sale that is paid and not at its end, but for goods that wait for their pick-up code. */
export const isHandingOut = (books: Books): boolean => {
  const waiting = new Set(books.waitingPickUps().map(({ saleId }) => saleId));
  return books.openSales().some((sale) => isPaid(sale) && !waiting.has(sale.saleId));
};

const OUTCOMES = { delivered: "passed", "not-delivered": "failed", unknown: "unknown" } as const;

/** What a unit of what the slot holds costs a buyer; 0 where nobody sells it any more. */
const priceIn = (books: Books, slotId: string): number => {
  const sku = books.stock().find((row) => row.slotId === slotId)?.sku;
  const product = books.snapshot()?.products.find((one) => one.sku === sku);
  return product?.priceRupiah ?? 0;
};

/** A drop that was seen is a unit whatever the books say; behind a door lies what they know of. */
const unitsOut = (books: Books, { slotId, kind }: Slot, { outcome }: DispenseOutcome): number => {
  if (outcome !== "delivered") return 0;
  if (kind === "spiral") return 1;
  const row = books.stock().find((one) => one.slotId === slotId);
  return Math.min(1, row?.units ?? 0);
};
