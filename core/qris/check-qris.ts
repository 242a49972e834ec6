import { err, ok, type Result } from "../result.ts";
import { parseQris } from "./parse-qris.ts";
import type { Qris, QrisError } from "./qris.ts";

/** What the code on our screen must say: the order's amount and the configured merchant. */
export interface QrisExpectation {
  readonly amountRupiah: number;
  readonly merchantName: string;
  readonly nmid: string;
  readonly merchantPan: string;
}

/** Why a code must not be shown. Each is an alarm: the answer was mixed up or tampered with. */
export type QrisMismatch =
  | { readonly kind: "qris-mismatch.unreadable"; readonly error: QrisError }
  | { readonly kind: "qris-mismatch.static" }
  | { readonly kind: "qris-mismatch.amount"; readonly found: number | null }
  | { readonly kind: "qris-mismatch.tip" }
  | { readonly kind: "qris-mismatch.merchant-name"; readonly found: string }
  | { readonly kind: "qris-mismatch.merchant-pan"; readonly found: string | null }
  | { readonly kind: "qris-mismatch.nmid"; readonly found: string };

/**
 * Law 9: the acquirer's code is checked against the order before it is shown. Show `payload`, unchanged.
 * Currency, country and CRC are proved by reading it at all.
 */
export const checkQrisForOrder = (
  text: string,
  expected: QrisExpectation,
): Result<Qris, QrisMismatch> => {
  const parsed = parseQris(text);
  if (!parsed.ok) return err({ kind: "qris-mismatch.unreadable", error: parsed.error });
  const qris = parsed.value;
  const mismatch = findMismatch(qris, expected);
  return mismatch ? err(mismatch) : ok(qris);
};

const findMismatch = (qris: Qris, expected: QrisExpectation): QrisMismatch | null => {
  if (qris.initiation !== "dynamic") return { kind: "qris-mismatch.static" };
  if (qris.amountRupiah !== expected.amountRupiah) {
    return { kind: "qris-mismatch.amount", found: qris.amountRupiah };
  }
  // A surcharge on the buyer is forbidden, and it would make the paid amount differ from the order.
  if (qris.tip !== null) return { kind: "qris-mismatch.tip" };
  if (qris.merchantName.trim() !== expected.merchantName.trim()) {
    return { kind: "qris-mismatch.merchant-name", found: qris.merchantName };
  }
  // Every account must be ours: a second one could lead the buyer's app to somebody else.
  const stranger = qris.accounts.find(({ pan }) => !isSamePan(pan, expected.merchantPan));
  if (stranger || qris.accounts.length === 0) {
    return { kind: "qris-mismatch.merchant-pan", found: stranger?.pan ?? null };
  }
  if (qris.nmid !== null && qris.nmid !== expected.nmid) {
    return { kind: "qris-mismatch.nmid", found: qris.nmid };
  }
  return null;
};

/** Codes carry 18 digits, notices often 19: the same 18 and a Luhn digit. */
const isSamePan = (pan: string | null, expected: string): boolean =>
  pan !== null && pan.slice(0, 18) === expected.slice(0, 18);
