/** The value below which so much of the sample lies; `share` from 0 to 1. */
export const percentile = (sample: readonly number[], share: number): number => {
  const sorted = sample.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
};

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);
