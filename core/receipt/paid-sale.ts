import type { Sale } from "../sale/sale.ts";

/** A sale that has what a receipt needs: the number taken with the fact that paid it. */
export interface PaidSale extends Sale {
  readonly receiptNumber: string;
}

/** Asking for the receipt of an unpaid sale is a bug of the caller, so it throws. */
export const toPaidSale = (sale: Sale): PaidSale => {
  const { receiptNumber } = sale;
  if (receiptNumber === null) throw new Error(`Sale ${sale.saleId} is not paid: it has no receipt`);
  return { ...sale, receiptNumber };
};
