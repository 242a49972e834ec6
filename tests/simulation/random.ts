/** Everything a world leaves to chance comes from one of these, so that a seed is a world. */
export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** Whole numbers, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** A stream of its own, so that one part of the world drawing more does not change the others. */
  readonly fork: () => Random;
}

/** mulberry32. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (choices) => {
      const picked = choices[Math.floor(next() * choices.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    fork: () => createRandom(Math.floor(next() * 2 ** 32)),
  };
};
