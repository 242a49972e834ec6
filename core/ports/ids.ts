/** Unguessable names for things that happen. */
export interface Ids {
  /** A new UUID. */
  readonly newId: () => string;
  /**
   * A new order code the buyer can read out and type: six characters of
   * `ABCDEFGHJKMNPQRSTVWXYZ23456789` (no I, L, O, U, 0, 1).
   */
  readonly newOrderCode: () => string;
}
