/**
 * Whole rupiah by largest remainder: the parts add up to `total` exactly, and of equal remainders the
 * earlier weight gets the rupiah. Nothing to share, or no weight, gives zeros.
 */
export const shareOut = (total: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (total <= 0 || sum <= 0) return weights.map(() => 0);
  const floors = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - floors.reduce((before, share) => before + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const extra = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((share, index) => share + (extra.has(index) ? 1 : 0));
};
