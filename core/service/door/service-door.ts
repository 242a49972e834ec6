import type { PositionChoice } from "../../contract/service-door-screens.ts";
import { commitOrThrow } from "../../journal/commit.ts";
import type { Books } from "../../ports/journal.ts";
import type { PinAnswer } from "../../ports/pin-check.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import { POSITIONS, type Position } from "../position.ts";
import type { PinHash } from "./service-pin.ts";
import { isWeakPin } from "./weak-pin.ts";

/** What the door says to a typed PIN. `no-pin`: the hub has revoked it meanwhile. */
export type DoorAnswer = PinAnswer | { readonly kind: "no-pin" | "weak" };

/** Who may come in at the machine, and by which PIN. */
export interface ServiceDoor {
  readonly choices: () => readonly PositionChoice[];
  /** The PIN that counts for a position now; null: nobody gets in as it. */
  readonly pinOf: (position: Position) => PinHash | null;
  /** Checks the PIN of a position; at a machine's first start it sets it. */
  readonly enter: (position: Position, typed: string) => Promise<DoorAnswer>;
}

/** Before the hub has set PINs or goods were loaded, nobody but this one can come in. */
const FIRST_POSITION: Position = "technician";

export const createServiceDoor = ({
  journal,
  pin,
}: Pick<TerminalPorts, "journal" | "pin">): ServiceDoor => {
  const { books } = journal;

  const pinOf = (position: Position): PinHash | null => {
    const pins = books.snapshot()?.servicePins ?? null;
    if (pins) return pins.find((kept) => kept.position === position) ?? null;
    return position === FIRST_POSITION && isUntouched(books) ? pin.firstPin() : null;
  };

  const wayIn = (position: Position): PositionChoice => {
    const kept = pinOf(position);
    if (kept) return { position, way: "pin", waitMs: pin.waitMs(position, kept) };
    const isFirst = position === FIRST_POSITION && isUntouched(books) && pin.firstPin() === null;
    return { position, way: isFirst ? "first-pin" : "none", waitMs: 0 };
  };

  return {
    pinOf,
    choices: () => POSITIONS.map(wayIn),
    enter: async (position, typed) => {
      const kept = pinOf(position);
      if (kept) return pin.check(position, kept, typed);
      if (wayIn(position).way === "none") return { kind: "no-pin" };
      if (isWeakPin(typed)) return { kind: "weak" };
      await pin.setFirstPin(typed);
      commitOrThrow(journal, () => [{ kind: "first-pin-set", position }]);
      return { kind: "right" };
    },
  };
};

/** Nothing worth taking was ever inside, and the hub has never spoken of PINs. */
const isUntouched = (books: Books): boolean =>
  (books.snapshot()?.servicePins ?? null) === null && !books.wasEverLoaded();
