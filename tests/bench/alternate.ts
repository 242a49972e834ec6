/** A contender's measurements, in milliseconds unless it measures something else. */
export type Samples = (name: string) => readonly number[];

type Contenders<Work> = Readonly<Record<string, Work>>;

/** Contenders in a new order every round, so that a slow moment of the machine meets all of them. */
export const alternate = (rounds: number, contenders: Contenders<() => void>): Samples => {
  const { add, samples } = createSamples();
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of shuffled(Object.entries(contenders))) {
      const startedMs = performance.now();
      work();
      add(name, performance.now() - startedMs);
    }
  }
  return samples;
};

/** The same for work that takes its time itself. */
export const alternateMeasured = async (
  rounds: number,
  contenders: Contenders<() => Promise<number>>,
): Promise<Samples> => {
  const { add, samples } = createSamples();
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of shuffled(Object.entries(contenders))) add(name, await measure());
  }
  return samples;
};

const createSamples = () => {
  const byName = new Map<string, number[]>();
  const samples: Samples = (name) => byName.get(name) ?? [];
  return {
    samples,
    add: (name: string, value: number) => {
      const known = byName.get(name);
      if (known) known.push(value);
      else byName.set(name, [value]);
    },
  };
};

const shuffled = <T>(items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
