/** One numbered step; never changed once it has run anywhere. */
export interface Migration {
  /** Numbered in tens. */
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}
