/** Fewer different figures are found by watching the smudges on the glass. */
const FEWEST_FIGURES = 3;

/** A PIN that is tried first: 111111, 123456, 987654, 121212, 123123, 112233. */
export const isWeakPin = (pin: string): boolean => {
  const figures = [...pin].map(Number);
  const pairs = figures.filter((_, index) => index % 2 === 0);
  const isDoubled = figures.every((figure, index) => figure === figures[index - (index % 2)]);
  return (
    new Set(figures).size < FEWEST_FIGURES ||
    isRow(figures) ||
    (isDoubled && isRow(pairs)) ||
    pin.slice(0, pin.length / 2) === pin.slice(pin.length / 2)
  );
};

/** Each figure as far from the one before, as 246802 or 987654. */
const isRow = (figures: readonly number[]): boolean => {
  const steps = figures.slice(1).map((figure, index) => (figure - (figures[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
};
