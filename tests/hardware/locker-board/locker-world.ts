import { createLockerBoard } from "../../../hardware/locker-board/driver.ts";
import { lockersWithGoods } from "../../../hardware/locker-board/locker-contents.ts";
import { createLockerBoardSimulator } from "../../../hardware/locker-board/simulator.ts";
import { createMemoryWire } from "../../../hardware/transport/memory-wire.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { answerWithin } from "../answer-in-virtual-time.ts";

/** A board with goods in boxes 1–4, its driver, and time that stands still. */
export const startLockerWorld = async (
  settings: { lockedBit?: 0 | 1; hasInfrared?: boolean; lostAnswerMs?: number } = {},
) => {
  const { lockedBit = 1, hasInfrared = true, lostAnswerMs = 2_000 } = settings;
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const simulator = createLockerBoardSimulator({
    transport: wire.device,
    clock,
    boardAddress: 2,
    lockedBit,
    lostAnswerMs,
    contents: lockersWithGoods([1, 2, 3, 4]),
  });
  const startDriver = () =>
    createLockerBoard({ transport: wire.host, clock, boardAddress: 2, lockedBit, hasInfrared });
  const board = startDriver();
  await clock.advance(10);

  const during = <T>(work: Promise<T>, limitMs = 30_000) => answerWithin(clock, limitMs, work);

  return { clock, wire, simulator, board, startDriver, during };
};
