import type { StaffPinScreen, StaffPositionScreen } from "../contract/service-door-screens.ts";
import type { SessionContext } from "../sale/session-context.ts";
import type { ServiceDoor } from "./service-door.ts";

/** The door of staff as it is drawn: the choice of a position, then its PIN. */
export const doorScreen = (
  { chosenPosition, doorAnswer }: SessionContext,
  isChecking: boolean,
  door: ServiceDoor,
): StaffPositionScreen | StaffPinScreen => {
  const choices = door.choices();
  const chosen = choices.find(({ position }) => position === chosenPosition);
  if (!chosen) return { kind: "staff-position", choices };
  return {
    kind: "staff-pin",
    ...chosen,
    isChecking,
    isWrong: doorAnswer?.kind === "wrong",
    triesLeft: doorAnswer?.kind === "wrong" ? doorAnswer.triesLeft : 0,
  };
};
