import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { ReceiptChoice } from "../contract/delivery-screens.ts";
import { commitOrThrow } from "../journal/commit.ts";
import { sleep } from "../ports/clock.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { printSale } from "../receipt/print-sale.ts";
import { oweRefund } from "../refund/owe-refund.ts";
import type { RefundReason } from "../refund/refund-facts.ts";
import { consumeVoucher } from "../voucher/consume-voucher.ts";
import { createHandOut } from "./hand-out.ts";
import { nextStep, type Step } from "./next-step.ts";
import { isChargePaid, isPaid, needsPaper, type Sale, type SaleLine } from "./sale.ts";
import { createWakingDevices } from "./waking-devices.ts";

/** What one step of a delivery led to. */
export type Progress =
  /** A locker stands open: the buyer takes the goods and closes the door. */
  | { readonly kind: "door-opened"; readonly slot: Slot }
  | { readonly kind: "moved-on" }
  | { readonly kind: "finished" };

export interface Delivery {
  /** What `advance` would do now. */
  readonly peek: (saleId: string, isBuyerHere: boolean) => Step["kind"];
  /** Does the next step of a paid sale, facts before effects. Rejects only when the journal does. */
  readonly advance: (saleId: string, isBuyerHere: boolean) => Promise<Progress>;
  /** Ends a sale that waits for its buyer's word on the receipt. Rejects only when the journal does. */
  readonly giveReceipt: (saleId: string, choice: ReceiptChoice) => Promise<void>;
}

/** A voucher's part that the hub does not confirm within this is given up, and the sale with it. */
const CONSUME_WITHIN_MS = 45_000;
const CONSUME_RETRY_MS = 2_000;

type DeliveryPorts = Pick<
  TerminalPorts,
  "journal" | "dispenser" | "printer" | "vouchers" | "codes" | "clock" | "ids"
>;

/** Hands a paid sale out line by line, prints its receipt, closes it: one durable step at a time. */
export const createDelivery = (ports: DeliveryPorts, shelf: () => Shelf | null): Delivery => {
  const { journal, dispenser, printer, codes, clock, ids } = ports;
  const waking = createWakingDevices({ dispenser, printer, clock });
  const handOut = createHandOut({ journal, dispenser, ids, shelf, waking });
  const consumingSinceMs = new Map<string, number>();

  const stepOf = (sale: Sale, isBuyerHere: boolean): Step =>
    nextStep(sale, { isBuyerHere, today: journal.books.businessDate(), ...handOut });

  const consume = async (sale: Sale) => {
    const { saleId } = sale;
    const sinceMs = consumingSinceMs.get(saleId) ?? clock.monotonicMs();
    consumingSinceMs.set(saleId, sinceMs);
    if ((await consumeVoucher(ports, sale)) !== "unknown") return;
    if (clock.monotonicMs() - sinceMs >= CONSUME_WITHIN_MS) oweWhole(sale, "not-served");
    else await sleep(clock, CONSUME_RETRY_MS);
  };

  /** What was paid and not handed out is owed back in one piece. */
  const oweWhole = (sale: Sale, reason: "not-served" | "not-collected") => {
    commitOrThrow(journal, (books) => {
      const now = books.sale(sale.saleId);
      if (!now || now.unserved) return [];
      const amountRupiah = now.payment?.amountRupiah ?? 0;
      const { saleId } = now;
      if (amountRupiah === 0) return now.closed ? [] : [{ kind: "sale-closed", saleId }];
      return [
        oweRefund(books, now, { lineId: null, amountRupiah, reason }, ids),
        { kind: "sale-closed", saleId },
      ];
    });
  };

  const oweLine = (sale: Sale, line: SaleLine, reason: RefundReason) => {
    commitOrThrow(journal, (books) => {
      const now = books.sale(sale.saleId);
      const lineNow = now?.lines.find((other) => other.lineId === line.lineId);
      if (!now || !lineNow || lineNow.refund) return [];
      const amountRupiah = line.unitPriceRupiah;
      return [oweRefund(books, now, { lineId: line.lineId, amountRupiah, reason }, ids)];
    });
  };

  const issueCode = ({ saleId }: Sale, { lineId, fulfilment, readyBy, validUntil }: SaleLine) => {
    const codeHash = codes.hashOf(codes.codeOf(saleId, lineId));
    commitOrThrow(journal, (books) => {
      const now = books.sale(saleId)?.lines.find((other) => other.lineId === lineId);
      if (!now || now.code || now.refund) return [];
      const codeKind = fulfilment === "service-voucher" ? "service-voucher" : "pick-up";
      return [{ kind: "code-issued", saleId, lineId, codeKind, codeHash, readyBy, validUntil }];
    });
  };

  const printReceipt = async (sale: Sale) => {
    await waking.printer();
    await printSale(ports, sale, { closing: true });
  };

  const giveUpReceipt = ({ saleId, receiptNumber }: Sale) => {
    commitOrThrow(journal, () => [
      {
        kind: "receipt-finished",
        saleId,
        receiptNumber: receiptNumber ?? "",
        outcome: "unknown",
        reason: "restart",
      },
      { kind: "sale-closed", saleId },
    ]);
  };

  const close = ({ saleId, closed }: Sale) => {
    if (!closed) commitOrThrow(journal, () => [{ kind: "sale-closed", saleId }]);
  };

  return {
    peek: (saleId, isBuyerHere) => {
      const sale = journal.books.sale(saleId);
      return sale ? stepOf(sale, isBuyerHere).kind : "close";
    },
    giveReceipt: async (saleId, choice) => {
      const sale = journal.books.sale(saleId);
      if (!sale || !isPaid(sale)) return;
      // Money may have come a second time while the buyer was thinking.
      if (choice === "paper" || needsPaper(sale)) await printReceipt(sale);
      else close(sale);
    },
    advance: async (saleId, isBuyerHere) => {
      const sale = journal.books.sale(saleId);
      if (!sale || !isChargePaid(sale)) return { kind: "finished" };
      const step = stepOf(sale, isBuyerHere);
      // Law 1: nothing is commanded or given before the exact price is proved, on disk.
      if (!isPaid(sale) && step.kind !== "consume-voucher" && step.kind !== "owe-whole") {
        close(sale);
        return { kind: "finished" };
      }
      switch (step.kind) {
        case "consume-voucher":
          await consume(sale);
          return { kind: "moved-on" };
        case "owe-whole":
          oweWhole(sale, step.reason);
          return { kind: "finished" };
        case "wait-for-pick-up":
          return { kind: "finished" };
        case "reconcile":
          await handOut.reconcile(sale, step.line, step.attempt);
          return { kind: "moved-on" };
        case "hand-out": {
          const slot = await handOut.dispense(sale, step.line, step.slotId);
          return slot ? { kind: "door-opened", slot } : { kind: "moved-on" };
        }
        case "issue-code":
          issueCode(sale, step.line);
          return { kind: "moved-on" };
        case "owe-refund":
          oweLine(sale, step.line, step.reason);
          return { kind: "moved-on" };
        case "print-receipt":
          await printReceipt(sale);
          return { kind: "finished" };
        case "ask-receipt":
          return { kind: "moved-on" };
        case "give-up-receipt":
          giveUpReceipt(sale);
          return { kind: "finished" };
        case "close":
          close(sale);
          return { kind: "finished" };
      }
    },
  };
};
