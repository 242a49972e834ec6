import type { CSSProperties } from "react";
import { type DrawnPlace, MACHINE } from "../machine-layout.ts";

/** Where a spiral or door stands, in parts of the whole drawing: for a button that lies over it. */
export const placeStyle = ({ x, y, width, height }: DrawnPlace): CSSProperties => ({
  left: percent(x, MACHINE.width),
  top: percent(y, MACHINE.height),
  width: percent(width, MACHINE.width),
  height: percent(height, MACHINE.height),
});

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
