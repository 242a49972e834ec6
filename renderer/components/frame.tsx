import type { ReactNode } from "react";
import { useShop } from "../shop-context.ts";
import { LastCall } from "./last-call.tsx";
import { ScreenTools } from "./screen-tools.tsx";
import "./frame.css";

interface FrameProps {
  readonly kind: string;
  readonly ground?: "paper" | "leaf" | "night";
  /** Left of the two small buttons: the brand, or the way back. */
  readonly leading?: ReactNode;
  /** What is only read. In low-reach mode it fills the upper 55 % of the screen. */
  readonly reading: ReactNode;
  /** Controls that belong to the reading: shelves, lines, sizes. */
  readonly controls?: ReactNode;
  /** A plain reason that floats above the sheet, wherever the shelf is scrolled to. */
  readonly notice?: ReactNode;
  /** The bottom sheet with the one action. */
  readonly sheet?: ReactNode;
}

/** The plan of every screen: reading above, the action in a sheet where every hand reaches. */
export const Frame = ({
  kind,
  ground = "paper",
  leading,
  reading,
  controls,
  notice,
  sheet,
}: FrameProps) => {
  const { view } = useShop();
  return (
    <main className={`frame frame-${kind}`} data-ground={ground} data-low={view.lowReach}>
      <header className="frame-top">
        {leading}
        <ScreenTools />
      </header>
      <div className="frame-scroll">
        <div className="frame-reading">
          <LastCall />
          {reading}
        </div>
        {controls && <div className="frame-controls">{controls}</div>}
      </div>
      {sheet && (
        <footer className="frame-sheet">
          {notice && <div className="frame-notice">{notice}</div>}
          {sheet}
        </footer>
      )}
    </main>
  );
};
