import type { Result } from "../result.ts";

export interface VoucherBalance {
  readonly voucherId: string;
  readonly balanceRupiah: number;
  readonly validUntil: string;
}

export type VoucherError =
  /** No such code, or it is used up, lapsed, or reserved by another sale. Final. */
  | { readonly kind: "voucher.unknown" }
  | { readonly kind: "voucher.used" }
  | { readonly kind: "voucher.expired" }
  | { readonly kind: "voucher.too-many-tries" }
  /** No usable answer: whether the request took effect is not known. */
  | { readonly kind: "voucher.no-answer" };

/**
 * Goods vouchers, kept by the hub alone: an atomic reserve names the sale, then consumption; both are
 * idempotent by sale. Offline a voucher is declined. Every call ends within its own deadline.
 */
export interface Vouchers {
  readonly look: (codeHash: string) => Promise<Result<VoucherBalance, VoucherError>>;
  readonly reserve: (part: {
    readonly voucherId: string;
    readonly saleId: string;
    readonly amountRupiah: number;
  }) => Promise<Result<void, VoucherError>>;
  /** Takes the reserved part for good. */
  readonly consume: (saleId: string) => Promise<Result<void, VoucherError>>;
  /** Gives the reserved part back; ok also when nothing was reserved. Refused once consumed. */
  readonly release: (saleId: string) => Promise<Result<void, VoucherError>>;
}
