/** What a figure must keep to, as a ratio to its reference or as its own value. */
export interface Aim {
  readonly of: "ratio" | "ours";
  readonly is: "at-most" | "at-least";
  readonly value: number;
}

/** One line of the yardstick: ours beside a reference that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** Null: not measured; the note says why. */
  readonly ours: number | null;
  readonly reference: number | null;
  readonly referenceName: string;
  /** ours / reference. */
  readonly ratio: number | null;
  readonly aim: Aim | null;
  /** Null when the figure is only printed. */
  readonly met: boolean | null;
  /** How it was taken, where that is not plain. */
  readonly note: string | null;
  /** Why the aim is missed and what would reach it; null when it is met. */
  readonly why: string | null;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly ours: number | null;
  readonly reference: number | null;
  readonly referenceName: string;
  readonly aim?: Aim;
  readonly note?: string;
  readonly whyMissed?: string;
}

export const atMost = (value: number): Aim => ({ of: "ratio", is: "at-most", value });
export const atLeast = (value: number): Aim => ({ of: "ratio", is: "at-least", value });
export const ownAtMost = (value: number): Aim => ({ of: "ours", is: "at-most", value });

export const toFigure = (measured: Measured): Figure => {
  const { aim = null, note = null, whyMissed = null } = measured;
  const { name, unit, referenceName } = measured;
  const ours = rounded(measured.ours);
  const reference = rounded(measured.reference);
  const ratio =
    measured.ours !== null && measured.reference
      ? rounded(measured.ours / measured.reference)
      : null;
  const judged = aim?.of === "ours" ? ours : ratio;
  const met = aim === null || judged === null ? null : keeps(aim, judged);
  const why = met === false ? whyMissed : null;
  return { name, unit, ours, reference, referenceName, ratio, aim, met, note, why };
};

const keeps = ({ is, value }: Aim, judged: number): boolean =>
  is === "at-most" ? judged <= value : judged >= value;

/** Four figures are more than any of these runs repeats. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(4));
