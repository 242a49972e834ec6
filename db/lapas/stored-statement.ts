/** The hub's signed words about one payment. */
export interface StoredStatement {
  readonly statement: Uint8Array;
  readonly signature: Uint8Array;
}
