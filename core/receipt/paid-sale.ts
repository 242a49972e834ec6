import type { FactOf } from "../journal/fact.ts";
import type { Sale } from "../sale/sale.ts";

/** A sale that has what a receipt needs: a proved payment and with it a receipt number. */
export interface PaidSale extends Sale {
  readonly payment: FactOf<"payment-proved">;
}

/** Asking for the receipt of an unpaid sale is a bug of the caller, so it throws. */
export const toPaidSale = (sale: Sale): PaidSale => {
  if (!sale.payment) throw new Error(`Sale ${sale.saleId} has no payment and so no receipt`);
  return { ...sale, payment: sale.payment };
};
