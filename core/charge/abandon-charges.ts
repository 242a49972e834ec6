import { commitOrThrow } from "../journal/commit.ts";
import type { Journal } from "../ports/journal.ts";

/** Charges nobody waits for any more: a restart came between the order and its code. */
export const abandonCharges = (journal: Journal, saleIds: readonly string[]) => {
  for (const saleId of saleIds) {
    commitOrThrow(journal, (books) => {
      const sale = books.sale(saleId);
      if (!sale?.chargeId || sale.payment || sale.abandoned || sale.chargeClosed) return [];
      return [{ kind: "charge-abandoned", saleId, chargeId: sale.chargeId, reason: "restart" }];
    });
  }
};
