import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { LOCKER_CONDITIONS, type LockerBoardSimulator } from "../locker-board/simulator.ts";
import { SPIRAL_CONDITIONS, type SpiralVmcSimulator } from "../spiral-vmc/simulator.ts";
import { SPIRAL_BOARD } from "./machine-boards.ts";

/** What the page draws and `GET /state` answers. */
export interface MachineView {
  readonly boards: readonly (SpiralBoardView | LockerBoardView)[];
}

interface BoardView {
  readonly board: string;
  readonly condition: string;
  readonly conditions: readonly string[];
}

export interface SpiralBoardView extends BoardView {
  readonly kind: "spiral";
  readonly spirals: readonly {
    readonly selection: number;
    readonly label: string;
    readonly sku: string | null;
    readonly units: number;
    readonly capacity: number;
    readonly turns: number;
    readonly drops: number;
  }[];
}

export interface LockerBoardView extends BoardView {
  readonly kind: "locker";
  readonly doors: readonly {
    readonly lock: number;
    readonly label: string;
    readonly sku: string | null;
    readonly door: "open" | "closed";
    readonly hasGoods: boolean;
    readonly openings: number;
  }[];
}

export const createMachineView = (machine: {
  readonly planogram: readonly Slot[];
  readonly spirals: SpiralVmcSimulator;
  readonly lockers: ReadonlyMap<string, LockerBoardSimulator>;
}): (() => MachineView) => {
  const { planogram, spirals, lockers } = machine;
  const slotAt = (board: string, channel: number) =>
    planogram.find((slot) => slot.board === board && slot.channel === channel);

  const spiralView = (): SpiralBoardView => ({
    kind: "spiral",
    board: SPIRAL_BOARD,
    condition: spirals.condition(),
    conditions: SPIRAL_CONDITIONS,
    spirals: spirals.contents().spirals.map((spiral) => {
      const slot = slotAt(SPIRAL_BOARD, spiral.selection);
      return {
        ...spiral,
        label: slot?.label ?? String(spiral.selection),
        sku: slot?.sku ?? null,
        capacity: slot?.capacity ?? spiral.units,
      };
    }),
  });

  const lockerView = (board: string, cabinet: LockerBoardSimulator): LockerBoardView => ({
    kind: "locker",
    board,
    condition: cabinet.condition(),
    conditions: LOCKER_CONDITIONS,
    doors: cabinet.contents().map((box, index) => {
      const slot = slotAt(board, index + 1);
      const label = slot?.label ?? String(index + 1);
      return { ...box, lock: index + 1, label, sku: slot?.sku ?? null };
    }),
  });

  return () => ({
    boards: [spiralView(), ...[...lockers].map(([board, cabinet]) => lockerView(board, cabinet))],
  });
};
