import type { TestMachine } from "../support/test-machine.ts";

/** The buyer takes what lies in an open locker and closes its door. */
export const closeOpenDoors = ({ lockers }: Pick<TestMachine, "lockers">): void => {
  for (const board of lockers.values()) {
    for (const [index, { door }] of board.contents().entries()) {
      if (door !== "open") continue;
      board.takeGoods(index + 1);
      board.closeDoor(index + 1);
    }
  }
};
