/** What a process holds at one moment, by name; counts and bytes. */
export type Quantities = Readonly<Record<string, number>>;

export interface Sample {
  readonly purchases: number;
  readonly held: Quantities;
}

export interface Verdict {
  readonly quantity: string;
  /** Medians of the first and the last third after warm-up. */
  readonly atFirst: number;
  readonly atLast: number;
  readonly growthPercent: number;
  readonly isFlat: boolean;
}

const FLAT_PERCENT = 5;
const WARM_UP_SHARE = 0.4;
const WARM_UP_AT_MOST = 500;

/** Is every quantity flat once the process has warmed up? */
export const judge = (samples: readonly Sample[]): readonly Verdict[] => {
  const total = samples.at(-1)?.purchases ?? 0;
  const warmUp = Math.min(total * WARM_UP_SHARE, WARM_UP_AT_MOST);
  const warm = samples.filter(({ purchases }) => purchases >= warmUp);
  const third = Math.max(1, Math.floor(warm.length / 3));
  return Object.keys(warm[0]?.held ?? {}).map((quantity) => {
    const of = (some: readonly Sample[]) => median(some.map(({ held }) => held[quantity] ?? 0));
    const atFirst = of(warm.slice(0, third));
    const atLast = of(warm.slice(-third));
    const growthPercent = atFirst === 0 ? atLast * 100 : (atLast / atFirst - 1) * 100;
    return {
      quantity,
      atFirst,
      atLast,
      growthPercent: Number(growthPercent.toFixed(2)),
      isFlat: growthPercent <= FLAT_PERCENT,
    };
  });
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
