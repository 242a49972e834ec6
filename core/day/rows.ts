/** Values by key, both in the order in which they first come. */
export const groupBy = <T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
};

export const sumOf = <T>(values: readonly T[], amountOf: (value: T) => number): number =>
  values.reduce((sum, value) => sum + amountOf(value), 0);

/** Sorted by plain character codes: the same on every computer. */
export const sortedBy = <T>(values: Iterable<T>, keyOf: (value: T) => string): readonly T[] =>
  [...values].sort((left, right) => compare(keyOf(left), keyOf(right)));

const compare = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
