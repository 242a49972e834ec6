import type { TlvError, TlvObject } from "./tlv.ts";

/** A merchant-presented QRIS code, read. Values are exactly as written, blanks included. */
export interface Qris {
  /** The text without blanks around it: what a QR code must carry, unchanged. */
  readonly payload: string;
  /** Tag 01: the same code for every buyer, or one made for this transaction. */
  readonly initiation: "static" | "dynamic";
  /** Tag 54; null when the payer types the amount. */
  readonly amountRupiah: number | null;
  /** Tags 55-57; null when there are none. */
  readonly tip: QrisTip | null;
  readonly merchantName: string;
  readonly merchantCity: string;
  readonly postalCode: string;
  /** Merchant category code, ISO 18245. */
  readonly mcc: string;
  /** Tag 51.02; dynamic codes of several banks carry none. */
  readonly nmid: string | null;
  /** Tags 26-45, in the order written. */
  readonly accounts: readonly QrisAccount[];
  /** Tag 62, opaque but for the transfer check. */
  readonly additionalData: readonly TlvObject[];
  /** Every root object in the order written. */
  readonly objects: readonly TlvObject[];
  readonly warnings: readonly QrisWarning[];
}

/** The domestic account at one acquirer. */
export interface QrisAccount {
  readonly id: string;
  readonly guid: string | null;
  /** Merchant PAN; its first eight digits name the acquirer. Compare on the first 18 digits only. */
  readonly pan: string | null;
  readonly merchantId: string | null;
  readonly criteria: string | null;
}

interface QrisTip {
  /** `01` ask the payer, `02` fixed, `03` percent. */
  readonly indicator: string | null;
  readonly fixed: string | null;
  readonly percent: string | null;
}

/** Against the specification, but seen in codes that work. */
export type QrisWarning =
  | "long-merchant-name"
  | "long-merchant-city"
  | "long-payload"
  | "odd-nmid"
  | "static-without-nmid"
  | "odd-merchant-pan";

export type QrisError =
  | TlvError
  /** Tag 00 is not first (or not `01`), or 63 is not last. */
  | { readonly kind: "qris.frame" }
  | { readonly kind: "qris.crc"; readonly expected: string; readonly found: string }
  | { readonly kind: "qris.missing"; readonly id: string }
  | { readonly kind: "qris.format"; readonly id: string }
  | { readonly kind: "qris.amount"; readonly found: string }
  | { readonly kind: "qris.currency"; readonly found: string }
  | { readonly kind: "qris.country"; readonly found: string }
  /** A QRIS transfer to a person or account, not a purchase. */
  | { readonly kind: "qris.transfer" };
