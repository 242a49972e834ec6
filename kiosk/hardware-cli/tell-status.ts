import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { OpenMachine } from "./open-machine.ts";

/** Says what every board and the printer report now; false when one of them does not answer. */
export const tellStatus = (machine: OpenMachine, say: (line: string) => void): boolean => {
  const { config, slots } = machine;
  const spirals = Object.entries(config.spiralBoards).map(([board, { path }]) =>
    tellBoard(machine, "spiral", { board, path }, say),
  );
  const lockers = Object.entries(config.lockerBoards).map(([board, { path }]) =>
    tellBoard(machine, "locker", { board, path }, say),
  );
  const { fault, paperLow } = machine.printer.health();
  const paper = paperLow ? "ready, paper nearly out" : "ready";
  say(`printer ${config.printer.path}: ${fault ?? paper}`);
  if (slots.length === 0) say("The machine has no plan yet: spirals are not listed.");
  for (const complaint of machine.complaints) say(complaint);
  return fault === null && [...spirals, ...lockers].every(Boolean);
};

interface Board {
  readonly board: string;
  readonly path: string;
}

/** The board in a line, then a line for each of its places that is not as it should be. */
const tellBoard = (
  { dispenser, slots }: OpenMachine,
  kind: Slot["kind"],
  { board, path }: Board,
  say: (line: string) => void,
): boolean => {
  const places = slots.filter((slot) => slot.kind === kind && slot.board === board);
  const states = places.map((slot) => ({ slot, ...dispenser.health(slot) }));
  const silent = states.find(({ fault }) => fault === "board-silent" || fault === "line-closed");
  say(`${kind} board ${board} ${path}: ${silent?.fault ?? `answers, ${places.length} places`}`);
  if (silent) return false;
  for (const { slot, fault, door, goods } of states) {
    const words = [fault, door, goods === "absent" ? "no goods seen" : null].filter(Boolean);
    if (fault || goods === "absent") say(`  ${slot.label}: ${words.join(", ")}`);
  }
  return true;
};
