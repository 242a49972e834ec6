import { type CSSProperties, type ReactNode, useContext } from "react";
import { driftAt, placeAt } from "../drift.ts";
import { ScreenClockContext, useTurns } from "../screen-clock.ts";
import "./drifting.css";

/** One step of the drift is below a pixel. */
const STEP_MS = 5000;

interface DriftStyle extends CSSProperties {
  readonly "--drift-x": string;
  readonly "--drift-y": string;
}

/** A screen that may stand for hours: what is fixed on it wanders, and now and then changes places. */
export const Drifting = ({ children }: { readonly children: ReactNode }) => {
  const clock = useContext(ScreenClockContext);
  useTurns(STEP_MS);
  const nowMs = clock.nowMs();
  const { xRem, yRem } = driftAt(nowMs);
  const style: DriftStyle = { "--drift-x": `${xRem}rem`, "--drift-y": `${yRem}rem` };
  return (
    <div className="drifting" data-place={placeAt(nowMs)} style={style}>
      {children}
    </div>
  );
};
