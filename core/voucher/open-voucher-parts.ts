import { commitOrThrow } from "../journal/commit.ts";
import type { Clock, TimerHandle } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Journal } from "../ports/journal.ts";
import type { Vouchers } from "../ports/vouchers.ts";
import { oweRefund } from "../refund/owe-refund.ts";
import { isChargePaid, type Sale } from "../sale/sale.ts";

const RETRY_MS = 15_000;

/**
 * Parts of vouchers that no sale will use: each is given back to the hub until the hub has said so.
 * A part that turns out to be taken already is owed back instead, as a voucher (law 5).
 */
export const startOpenVoucherParts = ({
  journal,
  vouchers,
  clock,
  ids,
  servedSaleId,
  onFailure,
}: {
  readonly journal: Journal;
  readonly vouchers: Vouchers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly servedSaleId: () => string | null;
  readonly onFailure: (reason: unknown) => void;
}): (() => void) => {
  let timer: TimerHandle | null = null;
  let isStopped = false;
  let isAsking = false;

  const isLeftOver = (sale: Sale): boolean =>
    sale.saleId !== servedSaleId() &&
    (sale.unserved || !isChargePaid(sale) || sale.chargeId === null);

  const giveBack = async (sale: Sale) => {
    const released = await vouchers.release(sale.saleId);
    if (isStopped) return;
    if (!released.ok && released.error.kind === "voucher.no-answer") return;
    commitOrThrow(journal, (books) => {
      const now = books.sale(sale.saleId);
      if (now?.voucher?.state !== "wanted") return [];
      const { voucherId, amountRupiah } = now.voucher;
      const { saleId } = now;
      // Without a charge nobody else ends this sale.
      const isOver = now.chargeId === null && !now.closed;
      const end = isOver ? [{ kind: "sale-closed" as const, saleId }] : [];
      if (released.ok || released.error.kind !== "voucher.used") {
        return [{ kind: "voucher-released", saleId, voucherId }, ...end];
      }
      const taken = {
        kind: "voucher-consumed" as const,
        saleId,
        voucherId,
        amountRupiah,
        receiptNumber: null,
        receiptSequence: null,
      };
      const owed = { lineId: null, amountRupiah, reason: "not-served" as const };
      return [taken, oweRefund(books, { ...now, payment: null }, owed, ids), ...end];
    });
  };

  const round = async () => {
    if (isStopped || isAsking) return;
    isAsking = true;
    try {
      for (const sale of journal.books.openVouchers().filter(isLeftOver)) await giveBack(sale);
    } catch (reason) {
      onFailure(reason);
    } finally {
      isAsking = false;
      schedule(RETRY_MS);
    }
  };

  const schedule = (delayMs: number) => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    if (isStopped || journal.books.openVouchers().length === 0) return;
    timer = clock.setTimeout(() => void round(), delayMs);
  };

  const stopListening = journal.onCommit(() => {
    if (timer === null && !isAsking) schedule(RETRY_MS);
  });
  schedule(1);
  return () => {
    isStopped = true;
    stopListening();
    if (timer !== null) clock.clearTimeout(timer);
  };
};
