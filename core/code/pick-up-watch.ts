import type { Journal } from "../ports/journal.ts";

/**
 * Ends the wait of goods that nobody collected in time: looks at every start and whenever the business
 * date has moved, and settles those sales without a buyer.
 */
export const startPickUpWatch = (
  journal: Journal,
  settle: (saleId: string) => Promise<void>,
): (() => void) => {
  const { books } = journal;
  const settleLapsed = () => {
    const today = books.businessDate();
    for (const { saleId, pickUp } of books.waitingPickUps()) {
      if (pickUp && !pickUp.opened && today > pickUp.until) void settle(saleId);
    }
  };
  settleLapsed();
  return journal.onCommit((stored) => {
    if (stored.some(({ kind }) => kind === "day-rolled")) settleLapsed();
  });
};
