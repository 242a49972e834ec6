import type { Result } from "../result.ts";

export interface AcquirerCharge {
  /** Our reference, at most 32 letters and digits; unique for ever. */
  readonly partnerReferenceNo: string;
  readonly amountRupiah: number;
  /** At most 16 characters; shows in settlement reports. */
  readonly terminalId: string;
  readonly expiresAtMs: number;
}

export interface AcquirerOffer {
  readonly referenceNo: string;
  /** The QRIS payload, to be shown unchanged. */
  readonly qrContent: string;
}

export interface AcquirerPayment {
  /** The acquirer's own name for this payment; two payments of one code have two. */
  readonly providerId: string;
  readonly amountRupiah: number;
  readonly rrn: string | null;
  readonly issuer: string | null;
  readonly paidAt: string;
}

export interface AcquirerState {
  readonly status: "open" | "paid" | "cancelled" | "expired" | "not-found";
  readonly payments: readonly AcquirerPayment[];
}

export type AcquirerError =
  /** A final no. */
  | { readonly kind: "acquirer.refused"; readonly code: string; readonly message: string }
  /** Timeout, 5xx, unreadable: ask about our reference before sending anything again. */
  | { readonly kind: "acquirer.unknown"; readonly reason: string };

/** A payment notice the acquirer pushed, after its signature held. */
export interface AcquirerNotice {
  readonly partnerReferenceNo: string;
  readonly status: AcquirerState["status"];
}

export interface NoticeRequest {
  readonly method: string;
  /** The path as the acquirer signs it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body exactly as received. */
  readonly rawBody: string;
}

/** The bank side of a QRIS charge, as the hub sees it. Each call ends within its own deadline. */
export interface Acquirer {
  readonly create: (charge: AcquirerCharge) => Promise<Result<AcquirerOffer, AcquirerError>>;
  readonly query: (partnerReferenceNo: string) => Promise<Result<AcquirerState, AcquirerError>>;
  /** Cancels if it still can be; the state afterwards may well be `paid`. */
  readonly cancel: (partnerReferenceNo: string) => Promise<Result<AcquirerState, AcquirerError>>;
  /** Who called, and about which charge. What was paid is then asked with `query`. */
  readonly readNotice: (
    request: NoticeRequest,
  ) => Result<AcquirerNotice, { readonly kind: "notice.not-authentic"; readonly reason: string }>;
  /** The answer body that tells the acquirer its notice arrived. */
  readonly noticeAnswer: () => string;
}
