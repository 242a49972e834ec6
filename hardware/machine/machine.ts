import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import {
  createLockerBoardSimulator,
  LOCKER_CONDITIONS,
  type LockerBoardSimulator,
} from "../locker-board/simulator.ts";
import { createSpiralVmcSimulator, SPIRAL_CONDITIONS } from "../spiral-vmc/simulator.ts";
import type { Pty } from "../transport/pty.ts";
import { BOARD_ADDRESS, LOCKER_BOARDS, SPIRAL_BOARD } from "./machine-boards.ts";
import type { MachineContents } from "./machine-contents.ts";
import { createMachineView, type MachineView } from "./machine-view.ts";

/** What a person can do at a door, and the master key. */
export type DoorAction = "close" | "take" | "put" | "open";

export interface Machine {
  readonly view: () => MachineView;
  /** False when there is no such door, or it is not possible now (goods behind a shut door). */
  readonly atDoor: (board: string, lock: number, action: DoorAction) => boolean;
  /** False when that board has no such condition. */
  readonly become: (board: string, condition: string) => boolean;
  /** A person with the key fills every slot of the planogram and shuts every door. */
  readonly fillUp: () => void;
  readonly contents: () => MachineContents;
  readonly onChange: (listener: () => void) => void;
  readonly stop: () => void;
}

/** One spiral cabinet and two locker boards, each on a line of its own. */
export const createMachine = (options: {
  readonly clock: Clock;
  readonly lineOf: (board: string) => Pty;
  readonly planogram: readonly Slot[];
  readonly contents: MachineContents;
}): Machine => {
  const { clock, lineOf, planogram, contents } = options;
  const spirals = createSpiralVmcSimulator({
    transport: lineOf(SPIRAL_BOARD).transport,
    clock,
    contents: contents.spirals,
  });
  const lockers = new Map(
    LOCKER_BOARDS.map((board) => {
      const known = contents.lockers[board];
      return [
        board,
        createLockerBoardSimulator({
          transport: lineOf(board).transport,
          clock,
          boardAddress: BOARD_ADDRESS,
          ...(known && { contents: known }),
        }),
      ];
    }) satisfies [string, LockerBoardSimulator][],
  );
  const lockerOf: ReadonlyMap<string, LockerBoardSimulator> = lockers;

  const setLine = (board: string, condition: string) => {
    if (condition === "unplugged") lineOf(board).unplug();
    else lineOf(board).plug();
  };

  return {
    view: createMachineView({ planogram, spirals, lockers: lockerOf }),
    atDoor: (board, lock, action) => {
      const cabinet = lockerOf.get(board);
      if (!cabinet?.contents()[lock - 1]) return false;
      switch (action) {
        case "close":
          cabinet.closeDoor(lock);
          return true;
        case "open":
          cabinet.openDoor(lock);
          return true;
        case "take":
          return cabinet.takeGoods(lock);
        case "put":
          return cabinet.putGoods(lock);
      }
    },
    become: (board, wanted) => {
      const spiralCondition = SPIRAL_CONDITIONS.find((one) => one === wanted);
      const lockerCondition = LOCKER_CONDITIONS.find((one) => one === wanted);
      const locker = lockerOf.get(board);
      if (board === SPIRAL_BOARD && spiralCondition) spirals.become(spiralCondition);
      else if (locker && lockerCondition) locker.become(lockerCondition);
      else return false;
      setLine(board, wanted);
      return true;
    },
    fillUp: () => {
      for (const { board, channel, capacity } of planogram) {
        if (board === SPIRAL_BOARD) spirals.setUnits(channel, capacity);
        const cabinet = lockerOf.get(board);
        cabinet?.openDoor(channel);
        cabinet?.putGoods(channel);
        cabinet?.closeDoor(channel);
      }
    },
    contents: () => {
      const inSpirals = spirals.contents();
      return {
        spirals: {
          ...inSpirals,
          spirals: [...inSpirals.spirals],
          untold: [...inSpirals.untold],
        },
        lockers: Object.fromEntries(
          [...lockerOf].map(([board, cabinet]) => [board, [...cabinet.contents()]]),
        ),
      };
    },
    onChange: (listener) => {
      for (const device of [spirals, ...lockerOf.values()]) device.onChange(listener);
    },
    stop: () => {
      for (const device of [spirals, ...lockerOf.values()]) device.stop();
    },
  };
};
