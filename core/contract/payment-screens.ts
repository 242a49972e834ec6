export interface CheckingOutScreen {
  readonly kind: "checking-out";
  readonly totalRupiah: number;
  /** How long the goods are kept for this buyer once the code is shown. */
  readonly holdMs: number;
}

export interface PaymentScreen {
  readonly kind: "payment";
  readonly amountRupiah: number;
  /** The part a goods voucher pays beside it; 0 without one. */
  readonly voucherRupiah: number;
  readonly qrString: string;
  readonly merchantName: string;
  readonly nmid: string;
  readonly terminalLabel: string;
  readonly orderCode: string;
  readonly remainingMs: number;
  readonly windowMs: number;
  /** "I have paid" was pressed and the acquirer is being asked. */
  readonly isAsking: boolean;
  /** The buyer asked and the answer was: not yet. */
  readonly notYetPaid: boolean;
}

export interface ClosingChargeScreen {
  readonly kind: "closing-charge";
  readonly because: "cancelled" | "expired";
  readonly orderCode: string;
}

export interface PaymentEndedScreen {
  readonly kind: "payment-ended";
  /**
   * `cancelled` / `expired`: finally closed, nothing was paid. `unsettled`: the answer did not come
   * in time; if money left the buyer's account it is refunded, the order code is the proof.
   */
  readonly outcome: "cancelled" | "expired" | "unsettled";
  readonly orderCode: string;
  readonly amountRupiah: number;
  readonly claimUrl: string;
  readonly canRetry: boolean;
}
