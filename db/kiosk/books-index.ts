import type { OpenRefund } from "../../core/ports/journal.ts";

/** Where in the facts to look. Answered from projections, or from the facts while those are unsound. */
export interface BooksIndex {
  /** Sales without `sale-closed`, or reopened by a pick-up since; oldest first. */
  readonly openSaleIds: () => readonly string[];
  /** Sales whose charge is neither paid nor closed, oldest first. */
  readonly openChargeSaleIds: () => readonly string[];
  /** Sales whose voucher's part is neither consumed nor released, oldest first. */
  readonly openVoucherSaleIds: () => readonly string[];
  /** Open sales whose goods wait for a pick-up code that was not typed yet, oldest promise first. */
  readonly waitingPickUpSaleIds: () => readonly string[];
  readonly saleIdOfCharge: (chargeId: string) => string | null;
  /** The newest sale with this order code. */
  readonly saleIdOfOrderCode: (orderCode: string) => string | null;
  /**
   * Units of a product ordered after a business date and not given up: neither refunded, nor of a
   * closed sale that was not paid and cannot be any more.
   */
  readonly promisedUnits: (sku: string, orderedAfter: string) => number;
  /** What is owed to buyers and not settled, oldest first. */
  readonly openRefunds: () => readonly OpenRefund[];
  /** The packet number last used on a board; 0 when none was. */
  readonly lastPacketNo: (board: string) => number;
}
