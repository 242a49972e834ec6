/**
 * Where money that has not come to its end lies (law 5): received and not assigned yet, waiting to be
 * handed out or collected, commanded without an outcome, unknown, owed back.
 */
export const BUCKETS = ["unassigned", "to-deliver", "in-flight", "unknown", "refund-owed"] as const;
export type Bucket = (typeof BUCKETS)[number];

export type BucketAmounts = Readonly<Record<Bucket, number>>;

export const NO_AMOUNTS: BucketAmounts = {
  unassigned: 0,
  "to-deliver": 0,
  "in-flight": 0,
  unknown: 0,
  "refund-owed": 0,
};
