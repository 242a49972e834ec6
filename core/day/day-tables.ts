import type { BucketAmounts } from "./bucket.ts";

/** What the machine's tables say of a day; they follow the facts on their own way. */
export interface DayTables {
  readonly receivedRupiah: number;
  readonly deliveredRupiah: number;
  readonly closing: BucketAmounts;
}
