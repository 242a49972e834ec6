import type { ProvenPayment } from "../charge/payment-statement.ts";
import type { Result } from "../result.ts";

export interface ChargeRequest {
  /** Names the charge for ever; asking again with the same id gives the same charge. */
  readonly chargeId: string;
  readonly saleId: string;
  readonly orderCode: string;
  readonly amountRupiah: number;
  readonly validForMs: number;
}

/** A code the acquirer made for us. Not yet checked against the order. */
export interface ChargeOffer {
  readonly chargeId: string;
  readonly qrString: string;
  readonly referenceNo: string;
  readonly expiresAt: string;
}

export interface ChargeState {
  readonly chargeId: string;
  /**
   * `open`: may still be paid. `closed`: the acquirer's final word, nothing more will come.
   * `none`: the hub never made this charge and now never will.
   */
  readonly status: "open" | "closed" | "none";
  readonly closedBecause: "cancelled" | "expired" | "refused" | null;
  /** Every payment received on it so far. */
  readonly payments: readonly ProvenPayment[];
}

export type ChargeError =
  /** The hub or the acquirer said no; no charge exists. */
  | { readonly kind: "charge.refused"; readonly reason: string }
  /** No usable answer: the charge may or may not exist. Ask before anything else. */
  | { readonly kind: "charge.unknown"; readonly reason: string };

/** The kiosk's way to QRIS charges, through the hub. Every call ends within its own deadline. */
export interface QrisCharges {
  readonly request: (request: ChargeRequest) => Promise<Result<ChargeOffer, ChargeError>>;
  /** Asks the hub, which asks the acquirer when it does not know a final answer. */
  readonly state: (chargeId: string) => Promise<Result<ChargeState, ChargeError>>;
  /** Cancels at the acquirer if it still can be and tells what holds afterwards. Safe to repeat. */
  readonly close: (
    chargeId: string,
    because: "cancelled" | "expired",
  ) => Promise<Result<ChargeState, ChargeError>>;
}
