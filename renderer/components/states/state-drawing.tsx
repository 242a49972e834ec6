import type { ReactNode } from "react";
import { CalledBell } from "./called-bell.tsx";
import { ClosedShutter } from "./closed-shutter.tsx";
import { EmptyBasket } from "./empty-basket.tsx";
import { EmptyRack } from "./empty-rack.tsx";
import { OpenCabinet } from "./open-cabinet.tsx";
import { PaperlessPrinter } from "./paperless-printer.tsx";
import { PulledPlug } from "./pulled-plug.tsx";
import { StuckParcel } from "./stuck-parcel.tsx";
import { ToolboxAtMachine } from "./toolbox-at-machine.tsx";
import { WrappedGoods } from "./wrapped-goods.tsx";
import "./state-drawing.css";

/** Everything that keeps the shop from selling, or a buyer from having: one picture each. */
export type DrawnState =
  | "empty"
  | "preparing"
  | "offline"
  | "sold-out"
  | "closed"
  | "out-of-service"
  | "in-service"
  | "no-paper"
  | "stuck"
  | "needs-staff";

const DRAWINGS: Readonly<Record<DrawnState, () => ReactNode>> = {
  empty: EmptyBasket,
  preparing: WrappedGoods,
  offline: PulledPlug,
  "sold-out": EmptyRack,
  closed: ClosedShutter,
  "out-of-service": ToolboxAtMachine,
  "in-service": OpenCabinet,
  "no-paper": PaperlessPrinter,
  stuck: StuckParcel,
  "needs-staff": CalledBell,
};

/** Drawn like the goods: one light from top left, two tones a material, the shadow on the ground. */
export const StateDrawing = ({ state }: { readonly state: DrawnState }) => {
  const Drawing = DRAWINGS[state];
  return (
    <svg className="state-drawing" viewBox="0 0 400 400" aria-hidden="true">
      <path
        className="state-drawing-light"
        d="M40 40h180a140 140 0 0 1 140 140v180H180A140 140 0 0 0 40 220z"
      />
      <ellipse cx="200" cy="346" rx="140" ry="15" fill="#17231e" opacity=".16" />
      <Drawing />
    </svg>
  );
};
