/** Where in the facts to look. Answered from projections, or from the facts while those are unsound. */
export interface BooksIndex {
  /** Sales without `sale-closed`, oldest first. */
  readonly openSaleIds: () => readonly string[];
  /** Sales whose charge is neither paid nor closed, oldest first. */
  readonly openChargeSaleIds: () => readonly string[];
  readonly saleIdOfCharge: (chargeId: string) => string | null;
  /** The packet number last used on a board; 0 when none was. */
  readonly lastPacketNo: (board: string) => number;
}
