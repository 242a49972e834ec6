/** Why goods leave a slot unsold. */
export const WITHDRAWAL_REASONS = [
  "expired",
  "damaged",
  "recalled",
  "swapped",
  "returned",
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What explains a count that differs from the books. */
export const DIFFERENCE_REASONS = [
  "counted-wrong-before",
  "missing",
  "found",
  "machine-fault",
  "not-known",
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];
