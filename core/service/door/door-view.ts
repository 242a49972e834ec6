import type { StaffPinScreen, StaffPositionScreen } from "../../contract/service-door-screens.ts";
import type { SessionContext } from "../../sale/session-context.ts";
import type { DoorAnswer, ServiceDoor } from "./service-door.ts";

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
    problem: problemOf(doorAnswer),
    triesLeft: doorAnswer?.kind === "wrong" ? doorAnswer.triesLeft : 0,
  };
};

const problemOf = (answer: DoorAnswer | null): StaffPinScreen["problem"] =>
  answer?.kind === "wrong" || answer?.kind === "weak" ? answer.kind : null;
