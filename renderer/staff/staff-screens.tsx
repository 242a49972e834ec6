import type { Screen } from "../../core/contract/kiosk-view.ts";
import { assertNever } from "../../core/result.ts";
import { StaffDayScreen } from "./day/staff-day.tsx";
import { StaffPinScreen } from "./door/staff-pin.tsx";
import { StaffPositionScreen } from "./door/staff-position.tsx";
import { StaffScreen } from "./health/staff.tsx";
import { RestockScreen } from "./restock/restock.tsx";
import { RestockSlotScreen } from "./restock/restock-slot.tsx";
import { StaffToolsScreen } from "./tools/staff-tools.tsx";

/** What staff see: `staff`, and every screen whose name begins with it. */
export type ScreenOfStaff = Extract<Screen, { readonly kind: "staff" | `staff-${string}` }>;

/** A part of the page that buyers never load. */
export const StaffScreens = ({ screen }: { readonly screen: ScreenOfStaff }) => {
  switch (screen.kind) {
    case "staff-position":
      return <StaffPositionScreen screen={screen} />;
    case "staff-pin":
      return <StaffPinScreen screen={screen} />;
    case "staff":
      return <StaffScreen screen={screen} />;
    case "staff-day":
      return <StaffDayScreen screen={screen} />;
    case "staff-tools":
      return <StaffToolsScreen screen={screen} />;
    case "staff-restock":
      return <RestockScreen screen={screen} />;
    case "staff-restock-slot":
      return <RestockSlotScreen screen={screen} />;
    default:
      return assertNever(screen);
  }
};
