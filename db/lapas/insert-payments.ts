import type { DatedFact } from "../../core/sale/fold-sale.ts";
import type { Query } from "./database.ts";

export const insertPayments = async (
  query: Query,
  kioskId: string,
  facts: readonly DatedFact[],
): Promise<void> => {
  for (const { fact, businessDate } of facts) {
    if (fact.kind !== "payment-proved" && fact.kind !== "stray-payment") continue;
    await query(
      `insert into payment (kiosk_id, charge_id, provider_id, sale_id, amount_rupiah, rrn, issuer,
         receipt_number, business_date, stray_reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        kioskId,
        fact.chargeId,
        fact.providerId,
        fact.saleId,
        fact.amountRupiah,
        fact.rrn,
        fact.issuer,
        fact.receiptNumber,
        businessDate,
        fact.kind === "stray-payment" ? fact.reason : null,
      ],
    );
  }
};
