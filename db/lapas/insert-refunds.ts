import type { DatedFact } from "../../core/sale/fold-sale.ts";
import type { Query } from "./database.ts";

/** What a sale owes, each with how it ended as far as the kiosk was told. */
export const insertRefunds = async (
  query: Query,
  kioskId: string,
  facts: readonly DatedFact[],
): Promise<void> => {
  const endedAs = new Map<string, string>();
  for (const { fact } of facts) {
    if (fact.kind === "refund-settled") endedAs.set(fact.refundId, fact.how);
  }
  for (const { fact, businessDate } of facts) {
    if (fact.kind !== "refund-owed") continue;
    await query(
      `insert into refund_owed (kiosk_id, refund_id, sale_id, charge_id, line_id, amount_rupiah,
         voucher_rupiah, reason, due_date, business_date, settled_how)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        kioskId,
        fact.refundId,
        fact.saleId,
        fact.chargeId,
        fact.lineId,
        fact.amountRupiah,
        fact.voucherRupiah,
        fact.reason,
        fact.dueDate,
        businessDate,
        endedAs.get(fact.refundId) ?? null,
      ],
    );
  }
};
