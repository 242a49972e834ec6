import type { LedgerLine, LedgerSale } from "./ledger.ts";

/** The unit is with its buyer: out of the machine, as a service's code, or collected at the lapas. */
export const wasDelivered = (line: LedgerLine): boolean =>
  line.attempts.some(({ outcome }) => outcome === "delivered") ||
  (line.codes.length > 0 && (line.fulfilment === "service-voucher" || line.redemptions > 0));

/** Its code is with the buyer, the unit is still made. */
export const isToCollect = (line: LedgerLine): boolean =>
  line.codes.length > 0 && !wasDelivered(line);

/** Late money whose goods wait: nothing of it was opened or owed back. */
export const waitsForPickUp = ({ pickUp, refunds }: LedgerSale): boolean =>
  pickUp !== null && !pickUp.isOpened && refunds.length === 0;

/** By the facts: all of the price is in. */
export const isPaidByFacts = ({ payment, consumed, voucher, ...sale }: LedgerSale): boolean =>
  (payment?.amountRupiah ?? 0) === sale.chargeRupiah &&
  (consumed?.amountRupiah ?? 0) === (voucher?.amountRupiah ?? 0);
