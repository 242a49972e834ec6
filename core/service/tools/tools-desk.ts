import type { ToolResult } from "../../contract/tools-screen.ts";
import type { ToolWish } from "../../contract/tools-touches.ts";
import { commitOrThrow } from "../../journal/commit.ts";
import { sleep } from "../../ports/clock.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import { assertNever } from "../../result.ts";
import type { Position } from "../position.ts";
import { copyJournal } from "./night-copy.ts";
import { createTestBench, isHandingOut } from "./test-bench.ts";
import { testPrinter } from "./test-printer.ts";
import type { TestedDevice } from "./tool-facts.ts";

/** What the technician's tools do. Every act is a fact; what was seen comes back to be told in words. */
export interface ToolsDesk {
  readonly use: (wish: ToolWish, by: Position) => Promise<ToolResult>;
}

type Ports = Pick<TerminalPorts, "journal" | "printer" | "clock" | "ids" | "technician">;

export const createToolsDesk = (ports: Ports): ToolsDesk => {
  const { journal, ids, technician } = ports;
  const { hubProbe, copies, care, deviceTests } = technician;
  const bench = createTestBench({ journal, deviceTests, ids });

  const note = (device: TestedDevice, isGood: boolean, by: Position) => {
    const outcome = isGood ? "passed" : "failed";
    commitOrThrow(journal, () => [
      {
        kind: "device-tested",
        testId: ids.newId(),
        device,
        outcome,
        unitsOut: 0,
        unitPriceRupiah: 0,
        frames: [],
        by,
      },
    ]);
  };

  const testSlot = async (slotId: string, by: Position): Promise<ToolResult> => {
    const tested = await bench.testSlot(slotId, by);
    if (!tested.ok) return { kind: "slot-refused", slotId, because: tested.error };
    const { evidence, unitsOut } = tested.value;
    return { kind: "slot-tested", slotId, evidence, unitsOut };
  };

  const testNetwork = async (by: Position): Promise<ToolResult> => {
    const reached = await hubProbe.reach();
    note("network", reached.ok, by);
    return { kind: "network-tested", roundTripMs: reached.ok ? reached.value.roundTripMs : null };
  };

  const testClock = async (by: Position): Promise<ToolResult> => {
    const reached = await hubProbe.reach();
    const hubAheadMs = reached.ok ? reached.value.hubAheadMs : null;
    const isRight = hubAheadMs !== null && Math.abs(hubAheadMs) <= MOST_DRIFT_MS;
    note("clock", isRight, by);
    return { kind: "clock-tested", hubAheadMs, isRight };
  };

  const copy = async (by: Position): Promise<ToolResult> => {
    const copied = await copyJournal({ journal, copies }, by);
    return copied.ok
      ? { kind: "copied", facts: copied.value.facts }
      : { kind: "not-copied", because: copied.error.kind };
  };

  return {
    use: async (wish, by) => {
      switch (wish.tool) {
        case "test-slot":
          return testSlot(wish.slotId, by);
        case "end-vend": {
          const isEnded = bench.endVend(wish.vendId, wish.unit, by);
          return { kind: "vend-ended", unit: isEnded ? wish.unit : "not-open" };
        }
        case "test-printer":
          return { kind: "printer-tested", fault: await testPrinter(ports, by) };
        case "test-network":
          return testNetwork(by);
        case "test-clock":
          return testClock(by);
        case "judge":
          note(wish.device, wish.isGood, by);
          return { kind: "judged", device: wish.device, isGood: wish.isGood };
        case "copy-journal":
          return copy(by);
        case "restart":
          if (!(await isSettled(ports))) return { kind: "sale-runs" };
          care.restart();
          return { kind: "restarting" };
        case "stop":
          return { kind: (await isSettled(ports)) ? "stopped" : "sale-runs" };
        default:
          return assertNever(wish);
      }
    },
  };
};

/** A clock further off than this dates receipts and food wrongly. */
const MOST_DRIFT_MS = 30_000;

const LOOK_EVERY_MS = 500;
/** Three tries of a spiral whose turns nobody sees. */
const LONGEST_HAND_OUT_MS = 3 * 66_000;

/** Waits for the sale that is being handed out; false when it did not end in time. */
const isSettled = async ({ journal, clock }: Ports): Promise<boolean> => {
  const untilMs = clock.monotonicMs() + LONGEST_HAND_OUT_MS;
  while (isHandingOut(journal.books)) {
    if (clock.monotonicMs() >= untilMs) return false;
    await sleep(clock, LOOK_EVERY_MS);
  }
  return true;
};
