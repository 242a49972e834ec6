import type { DeviceTests } from "../core/ports/device-tests.ts";
import type { DispenseOutcome } from "../core/ports/dispenser.ts";
import type { LockerBoard } from "./locker-board/driver.ts";
import type { SpiralCabinet } from "./spiral-vmc/driver.ts";

/** Tests over the drivers that sell: one registry of boards, whoever asks them to move. */
export const createDeviceTests = ({
  spiralBoards,
  lockerBoards,
}: {
  readonly spiralBoards: ReadonlyMap<string, SpiralCabinet>;
  readonly lockerBoards: ReadonlyMap<string, LockerBoard>;
}): DeviceTests => ({
  moveSlot: async (attempt) => {
    const { kind, board, channel } = attempt.slot;
    const moved =
      kind === "spiral"
        ? await spiralBoards.get(board)?.testTurn(attempt)
        : await lockerBoards.get(board)?.testOpen(channel);
    return moved ?? NO_SUCH_BOARD;
  },
});

const NO_SUCH_BOARD: DispenseOutcome = { outcome: "not-delivered", evidence: "never-sent" };
