import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { TestMachine } from "../support/test-machine.ts";

/** What a person sees who opens the machine. */
export const insideOf = (machine: TestMachine, { kind, board, channel }: Slot): number => {
  if (kind === "locker") {
    return Number(machine.lockers.get(board)?.contents()[channel - 1]?.hasGoods ?? false);
  }
  const spirals = machine.spirals.get(board)?.contents().spirals ?? [];
  return spirals.find(({ selection }) => selection === channel)?.units ?? 0;
};
