import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import { refundDueDate } from "../charge/record-payment.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { Clock } from "../ports/clock.ts";
import type { Dispenser } from "../ports/dispenser.ts";
import type { Ids } from "../ports/ids.ts";
import type { Journal } from "../ports/journal.ts";
import type { ReceiptPrinter } from "../ports/receipt-printer.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import { jobTagOf, saleToReceipt } from "../receipt/receipt.ts";
import { mayRetrySameSlot, nextStep, type RefundReason, type Step } from "./next-step.ts";
import { type Attempt, lineState, type Sale, type SaleLine } from "./sale.ts";
import { createWakingDevices } from "./waking-devices.ts";

/** What one step of a delivery led to. */
export type Progress =
  /** A locker stands open: the buyer takes the goods and closes the door. */
  | { readonly kind: "door-opened"; readonly slot: Slot }
  | { readonly kind: "moved-on" }
  | { readonly kind: "printing" }
  | { readonly kind: "finished" };

export interface Delivery {
  /** What `advance` would do now. */
  readonly peek: (saleId: string, isBuyerHere: boolean) => Step["kind"];
  /** Does the next step of a paid sale, facts before effects. Rejects only when the journal does. */
  readonly advance: (saleId: string, isBuyerHere: boolean) => Promise<Progress>;
}

/** Hands a paid sale out line by line, prints its receipt, closes it: one durable step at a time. */
export const createDelivery = ({
  journal,
  dispenser,
  printer,
  clock,
  ids,
  shelf,
}: {
  readonly journal: Journal;
  readonly dispenser: Dispenser;
  readonly printer: ReceiptPrinter;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly shelf: () => Shelf | null;
}): Delivery => {
  const waking = createWakingDevices({ dispenser, printer, clock });

  const slotOf = (slotId: string): Slot | null =>
    journal.books.snapshot()?.slots.find((slot) => slot.slotId === slotId) ?? null;

  const retrySlotId = (line: SaleLine): string | null => {
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
  };

  const twinSlotId = (line: SaleLine): string | null => {
    const tried = new Set(line.attempts.map((attempt) => attempt.slotId));
    const twins = shelf()?.item(line.sku, line.variantId)?.slots ?? [];
    return twins.find((twin) => !tried.has(twin.slot.slotId))?.slot.slotId ?? null;
  };

  // Law 4: the line before this one may have left its slot in doubt.
  const firstSlotId = (line: SaleLine): string | null => {
    const row = journal.books.stock().find(({ slotId }) => slotId === line.slotId);
    return row?.inDoubt ? twinSlotId(line) : line.slotId;
  };

  const stepOf = (sale: Sale, isBuyerHere: boolean): Step =>
    nextStep(sale, { isBuyerHere, firstSlotId, retrySlotId });

  const handOut = async (sale: Sale, line: SaleLine, slotId: string): Promise<Progress> => {
    const slot = slotOf(slotId);
    if (!slot) return oweRefund(sale, line, "not-delivered");
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
    if (started.length === 0) return { kind: "moved-on" };
    const outcome = await dispenser.dispense({ attemptId, slot, packetNo });
    finish(sale, line, { attemptId, slotId, packetNo, result: outcome });
    const isDoorOpen = outcome.outcome === "delivered" && slot.kind === "locker";
    return isDoorOpen ? { kind: "door-opened", slot } : { kind: "moved-on" };
  };

  const reconcile = async (sale: Sale, line: SaleLine, attempt: Attempt): Promise<Progress> => {
    const slot = slotOf(attempt.slotId);
    const { attemptId, packetNo } = attempt;
    const outcome = slot
      ? await dispenser.reconcile({ attemptId, slot, packetNo })
      : ({ outcome: "unknown", evidence: "no-answer" } as const);
    finish(sale, line, { ...attempt, result: outcome });
    return { kind: "moved-on" };
  };

  const finish = (sale: Sale, line: SaleLine, { attemptId, slotId, result }: Attempt) => {
    if (!result) return;
    commitOrThrow(journal, () => [
      {
        kind: "dispense-finished",
        saleId: sale.saleId,
        lineId: line.lineId,
        attemptId,
        slotId,
        outcome: result.outcome,
        evidence: result.evidence,
      },
    ]);
  };

  const oweRefund = (sale: Sale, line: SaleLine, reason: RefundReason): Progress => {
    commitOrThrow(journal, (books) => {
      const now = books.sale(sale.saleId)?.lines.find((other) => other.lineId === line.lineId);
      if (!now || now.refund || !sale.chargeId) return [];
      return [
        {
          kind: "refund-owed",
          saleId: sale.saleId,
          chargeId: sale.chargeId,
          refundId: ids.newId(),
          lineId: line.lineId,
          amountRupiah: line.unitPriceRupiah,
          reason,
          dueDate: refundDueDate(books),
        },
      ];
    });
    return { kind: "moved-on" };
  };

  const printReceipt = async (sale: Sale): Promise<Progress> => {
    const { payment } = sale;
    const settings = journal.books.snapshot()?.settings;
    if (!payment || !settings) return close(sale);
    await waking.printer();
    const { saleId } = sale;
    const { receiptNumber } = payment;
    commitOrThrow(journal, () => [
      { kind: "receipt-started", saleId, receiptNumber, isCopy: false },
    ]);
    const printed = await printer.print(
      saleToReceipt({
        sale,
        settings,
        columns: printer.columns,
        isCopy: false,
        claimUrl: claimUrl(settings.publicUrl, sale.orderCode),
        printedAtMs: clock.nowMs(),
        jobTag: jobTagOf(payment.receiptSequence),
      }),
    );
    const isUnknown = !printed.ok && printed.error.kind === "printer.unknown";
    commitOrThrow(journal, () => [
      {
        kind: "receipt-finished",
        saleId,
        receiptNumber,
        outcome: printed.ok ? printed.value : isUnknown ? "unknown" : "failed",
        reason: printed.ok ? null : printed.error.kind,
      },
      { kind: "sale-closed", saleId },
    ]);
    return { kind: "finished" };
  };

  const giveUpReceipt = (sale: Sale): Progress => {
    commitOrThrow(journal, () => [
      {
        kind: "receipt-finished",
        saleId: sale.saleId,
        receiptNumber: sale.payment?.receiptNumber ?? "",
        outcome: "unknown",
        reason: "restart",
      },
      { kind: "sale-closed", saleId: sale.saleId },
    ]);
    return { kind: "finished" };
  };

  const close = (sale: Sale): Progress => {
    if (!sale.closed) {
      commitOrThrow(journal, () => [{ kind: "sale-closed", saleId: sale.saleId }]);
    }
    return { kind: "finished" };
  };

  return {
    peek: (saleId, isBuyerHere) => {
      const sale = journal.books.sale(saleId);
      return sale ? stepOf(sale, isBuyerHere).kind : "close";
    },
    advance: async (saleId, isBuyerHere) => {
      const sale = journal.books.sale(saleId);
      // Law 1: without a payment on disk there is nothing to hand out.
      if (!sale?.payment) return { kind: "finished" };
      const step = stepOf(sale, isBuyerHere);
      switch (step.kind) {
        case "reconcile":
          return reconcile(sale, step.line, step.attempt);
        case "hand-out":
          return handOut(sale, step.line, step.slotId);
        case "owe-refund":
          return oweRefund(sale, step.line, step.reason);
        case "print-receipt":
          return printReceipt(sale);
        case "give-up-receipt":
          return giveUpReceipt(sale);
        case "close":
          return close(sale);
      }
    },
  };
};

/** 1–255, then 1 again: the VMC's own numbering. */
const nextPacketNo = (last: number): number => (last % 255) + 1;
