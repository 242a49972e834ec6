import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { lockersWithGoods } from "../locker-board/locker-contents.ts";
import { spiralsWithUnits } from "../spiral-vmc/spiral-contents.ts";
import { LOCKER_BOARDS, SPIRAL_BOARD } from "./machine-boards.ts";
import type { MachineContents } from "./machine-contents.ts";

/** A machine as it was loaded on its first day; a slot without a load is empty. */
export const firstContents = (
  planogram: readonly Slot[],
  unitsBySlot: ReadonlyMap<string, number>,
): MachineContents => {
  const unitsIn = ({ slotId, capacity }: Slot) => Math.min(capacity, unitsBySlot.get(slotId) ?? 0);
  const slotsOf = (board: string) => planogram.filter((slot) => slot.board === board);
  const spirals = spiralsWithUnits(
    slotsOf(SPIRAL_BOARD).map((slot) => [slot.channel, unitsIn(slot)] as const),
  );
  const lockersOf = (board: string) =>
    lockersWithGoods(
      slotsOf(board)
        .filter((slot) => unitsIn(slot) > 0)
        .map(({ channel }) => channel),
    );
  return {
    spirals: { ...spirals, spirals: [...spirals.spirals], untold: [] },
    lockers: Object.fromEntries(LOCKER_BOARDS.map((board) => [board, [...lockersOf(board)]])),
  };
};
