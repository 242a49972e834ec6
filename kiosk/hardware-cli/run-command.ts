import type { DispenseEvidence } from "../../core/ports/dispenser.ts";
import { assertNever } from "../../core/result.ts";
import { createTestBench, type TestRefusal } from "../../core/service/tools/test-bench.ts";
import { testPage } from "../../core/service/tools/test-page.ts";
import { testPrinter } from "../../core/service/tools/test-printer.ts";
import type { Command } from "./command.ts";
import { type OpenMachine, placeAt } from "./open-machine.ts";
import { tellStatus } from "./tell-status.ts";

type Say = (line: string) => void;
/** Needs no machine. */
export type ListsPorts = { readonly verb: "ports" };

/** Whoever stands at the computer inside the machine. */
const BY = "technician";

/** Does it and says what was seen; false when it was not done. */
export const runCommand = async (
  command: Exclude<Command, ListsPorts>,
  machine: OpenMachine,
  say: Say,
): Promise<boolean> => {
  switch (command.verb) {
    case "status":
      return tellStatus(machine, say);
    case "print":
      return print(machine, say);
    case "open":
    case "turn":
      return move(command, machine, say);
    case "returned":
    case "lost":
      return endVend(command, machine, say);
    default:
      return assertNever(command);
  }
};

const move = async (
  { verb, board, channel }: Extract<Command, { readonly verb: "open" | "turn" }>,
  machine: OpenMachine,
  say: Say,
): Promise<boolean> => {
  const kind = verb === "open" ? "locker" : "spiral";
  const boards = kind === "locker" ? machine.config.lockerBoards : machine.config.spiralBoards;
  if (!(board in boards)) {
    say(`There is no ${kind} board ${board}; configured: ${Object.keys(boards).join(", ")}`);
    return false;
  }
  const { journal, deviceTests, ids } = machine;
  const planned = machine.slots.find((slot) => slot.board === board && slot.channel === channel);
  if (!journal || !planned) {
    say("This place is in no plan of goods: nothing is written down.");
    const slot = placeAt(kind, board, channel);
    const packetNo = kind === "spiral" ? 1 : null;
    const seen = await deviceTests.moveSlot({ attemptId: ids.newId(), slot, packetNo });
    say(SEEN[seen.evidence]);
    return seen.outcome === "delivered";
  }
  const tested = await createTestBench({ journal, deviceTests, ids }).testSlot(planned.slotId, BY);
  if (!tested.ok) {
    say(REFUSED[tested.error]);
    return false;
  }
  const { evidence, outcome, unitsOut } = tested.value;
  say(SEEN[evidence]);
  if (unitsOut > 0) {
    const { label } = planned;
    say(
      `Slot ${label} sells nothing until its unit is told to be: returned ${label}, or lost ${label}`,
    );
  }
  return outcome === "delivered";
};

const endVend = (
  { verb, slotLabel }: Extract<Command, { readonly verb: "returned" | "lost" }>,
  { journal, slots, deviceTests, ids }: OpenMachine,
  say: Say,
): boolean => {
  const slot = slots.find(({ label }) => label === slotLabel);
  const vend = journal?.books.openTestVends().find(({ slotId }) => slotId === slot?.slotId);
  const isEnded =
    journal && vend
      ? createTestBench({ journal, deviceTests, ids }).endVend(vend.vendId, verb, BY)
      : false;
  if (isEnded) say(`Written down: the unit of slot ${slotLabel} is ${verb}.`);
  else say(`No test of slot ${slotLabel} waits for this. After a test cut short, count the slot.`);
  return isEnded;
};

const print = async (machine: OpenMachine, say: Say): Promise<boolean> => {
  const { journal, printer, clock, ids } = machine;
  if (journal) {
    const fault = await testPrinter({ journal, printer, clock, ids }, BY);
    say(fault ?? "The test page is out.");
    return fault === null;
  }
  const page = testPage({ machineCode: "", columns: printer.columns, nowMs: clock.nowMs() });
  const printed = await printer.print(page);
  say(printed.ok ? "The test page is out." : printed.error.kind);
  return printed.ok;
};

const SEEN: Readonly<Record<DispenseEvidence, string>> = {
  "drop-seen": "The motor turned and a unit was seen to fall.",
  "latch-open": "The latch was seen open.",
  "goods-gone": "The goods are gone.",
  "motor-jammed":
    "No unit was seen to fall: the motor is stuck, a unit is caught, or the spiral is empty.",
  "motor-missing": "The board does not find this motor.",
  "cabinet-fault": "The cabinet reports a fault: what fell is not known, count the slot.",
  "never-sent": "Nothing was sent: the board does not answer.",
  "latch-stuck": "The latch did not move.",
  "no-answer": "No answer: what happened is not known, count the slot.",
};

const REFUSED: Readonly<Record<TestRefusal, string>> = {
  "sale-runs": "A buyer's sale is not at its end: start the service, it will end it.",
  promised: "What this slot holds is promised to a buyer.",
  "in-hands": "Somebody is filling this slot: the visit has to end first.",
  "not-ended": "A test of this slot has not ended: say returned or lost, or count the slot.",
  "books-unsound": "The books need repair: start the service, it repairs them.",
  "no-such-slot": "This slot is not in the machine's plan.",
};
