import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport } from "../transport/transport.ts";
import type { SpiralContents, SpiralState } from "./spiral-contents.ts";
import { createVmcMaster } from "./vmc-master.ts";

export const SPIRAL_CONDITIONS = [
  "ready",
  /** The motor starts and sticks: nothing falls, status 03. */
  "jammed",
  /** Turns in full, but nothing crosses the drop sensor: status 03. */
  "no-drop",
  /** Status 06. */
  "motor-missing",
  /** A status that is in no document. */
  "unknown-code",
  /** The drive command does not arrive. */
  "lost-command",
  /** The command is obeyed, its ACK is lost: the double-vend test. */
  "lost-ack",
  /** Turned and dropped, and never said so. */
  "lost-result",
  /** Says so after more than a minute. */
  "late-result",
  /** Says so three times. */
  "repeats-result",
  /** Reports a drop for the neighbour. */
  "wrong-selection",
  "bad-checksum",
  /** Polls stop: no power, or the VMC is in its own menu. */
  "silent",
  /** Not there at all; over a PTY the machine also takes the line away. */
  "unplugged",
] as const;
export type SpiralCondition = (typeof SPIRAL_CONDITIONS)[number];

/** A VMC, its spirals and what is in them. */
export interface SpiralVmcSimulator {
  readonly become: (condition: SpiralCondition) => void;
  readonly condition: () => SpiralCondition;
  /** What is true now; give it to the next simulator as `contents`. */
  readonly contents: () => SpiralContents;
  readonly setUnits: (selection: number, units: number) => void;
  readonly turns: (selection: number) => number;
  readonly drops: (selection: number) => number;
  /** Frames the PC sent without having been asked: a slave that speaks up. */
  readonly unaskedFrames: () => number;
  readonly onChange: (listener: () => void) => () => void;
  readonly stop: () => void;
}

export const createSpiralVmcSimulator = (options: {
  /** The device's end of the line. */
  readonly transport: Transport;
  readonly clock: Clock;
  readonly contents: SpiralContents;
  readonly pollIntervalMs?: number;
  readonly turnMs?: number;
  readonly lateResultMs?: number;
}): SpiralVmcSimulator => {
  const { transport, clock, turnMs = 1_500, lateResultMs = 70_000 } = options;
  const spirals = new Map(options.contents.spirals.map((spiral) => [spiral.selection, spiral]));
  const changes = createSubscribers<void>();
  const motorTimers = new Set<TimerHandle>();
  let condition: SpiralCondition = "ready";
  let lastDrive = { packetNo: 0, selection: 0, atMs: 0 };
  let isTurning = false;

  const master = createVmcMaster({
    transport,
    clock,
    pollIntervalMs: options.pollIntervalMs ?? 200,
    untold: options.contents.untold,
    packetNo: options.contents.packetNo,
    isSilent: () => condition === "silent" || condition === "unplugged",
    isGarbled: () => condition === "bad-checksum",
    onChange: () => changes.tell(),
    onDrive: ({ packetNo, selection }) => {
      if (condition === "lost-command") return false;
      const isRepeat =
        packetNo === lastDrive.packetNo &&
        selection === lastDrive.selection &&
        clock.monotonicMs() - lastDrive.atMs < REPEAT_WITHIN_MS;
      if (!isRepeat && isTurning) return false;
      if (!isRepeat) {
        lastDrive = { packetNo, selection, atMs: clock.monotonicMs() };
        turn(selection);
      }
      return condition !== "lost-ack";
    },
  });

  const change = (selection: number, difference: (spiral: SpiralState) => Partial<SpiralState>) => {
    const spiral = spirals.get(selection);
    if (!spiral) return;
    spirals.set(selection, { ...spiral, ...difference(spiral) });
    changes.tell();
  };

  const after = (delayMs: number, work: () => void) => {
    const timer = clock.setTimeout(() => {
      motorTimers.delete(timer);
      work();
    }, delayMs);
    motorTimers.add(timer);
  };

  const turn = (selection: number) => {
    if (!spirals.has(selection) || condition === "motor-missing") {
      return master.tell(MOTOR_MISSING, selection);
    }
    isTurning = true;
    change(selection, ({ turns }) => ({ turns: turns + 1 }));
    master.tell(DISPENSING, selection);
    after(turnMs, () => {
      isTurning = false;
      finish(selection);
    });
  };

  const finish = (selection: number) => {
    const units = spirals.get(selection)?.units ?? 0;
    if (condition === "jammed" || condition === "no-drop" || units === 0) {
      return master.tell(JAMMED, selection);
    }
    change(selection, ({ drops }) => ({ units: units - 1, drops: drops + 1 }));
    switch (condition) {
      case "lost-result":
        return;
      case "late-result":
        return after(lateResultMs, () => master.tell(SUCCESS, selection));
      case "repeats-result":
        return master.tell(SUCCESS, selection, 3);
      case "wrong-selection":
        return master.tell(SUCCESS, selection + 1);
      case "unknown-code":
        return master.tell(NOT_IN_ANY_DOCUMENT, selection);
      default:
        return master.tell(SUCCESS, selection);
    }
  };

  return {
    become: (next) => {
      condition = next;
      changes.tell();
    },
    condition: () => condition,
    contents: () => ({
      spirals: [...spirals.values()],
      untold: master.untold(),
      packetNo: master.packetNo(),
    }),
    setUnits: (selection, units) => change(selection, () => ({ units })),
    turns: (selection) => spirals.get(selection)?.turns ?? 0,
    drops: (selection) => spirals.get(selection)?.drops ?? 0,
    unaskedFrames: master.unaskedFrames,
    onChange: changes.add,
    stop: () => {
      for (const timer of motorTimers) clock.clearTimeout(timer);
      master.stop();
    },
  };
};

const DISPENSING = 0x01;
const SUCCESS = 0x02;
const JAMMED = 0x03;
const MOTOR_MISSING = 0x06;
const NOT_IN_ANY_DOCUMENT = 0x7e;
/** A repeated PackNO is a repeat only within its exchange; later it is a new round of the count. */
const REPEAT_WITHIN_MS = 2_000;
