export type PinAnswer =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  /** Too many wrong ones; the wait survives a restart. */
  | { readonly kind: "wait"; readonly remainingMs: number };

/** The PIN that opens the staff screen. Attempts are counted durably before each check. */
export interface PinCheck {
  /** False before first start has set one. */
  readonly isSet: () => boolean;
  /** Only while none is set. */
  readonly set: (pin: string) => Promise<void>;
  readonly check: (pin: string) => Promise<PinAnswer>;
}
