import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport } from "../transport/transport.ts";
import { emptyLockers, type LockContents, type LockerContents } from "./locker-contents.ts";
import { createRequestParser, encodeStatus, type LockerRequest } from "./protocol.ts";

export const LOCKER_CONDITIONS = [
  "ready",
  /** Hears and says nothing: no power, or the wires are swapped. */
  "silent",
  /** Not there at all; over a PTY the machine also takes the line away. */
  "unplugged",
  "bad-checksum",
  /** Answers, but no coil moves a latch. */
  "latch-stuck",
  /** Opens, then its answers are lost for a while. */
  "lost-answer",
  /** The latch needs a second and a half. */
  "opens-late",
  /** RS-485 adapter that returns what was sent. */
  "echo",
] as const;
export type LockerCondition = (typeof LOCKER_CONDITIONS)[number];

/** A CU16 board, its boxes and the people at them. */
export interface LockerBoardSimulator {
  readonly become: (condition: LockerCondition) => void;
  readonly condition: () => LockerCondition;
  /** What is true now; give it to the next simulator as `contents`. */
  readonly contents: () => LockerContents;
  readonly closeDoor: (lock: number) => void;
  /** By hand, with the master key: not an opening by command. */
  readonly openDoor: (lock: number) => void;
  /** Through an open door; false when it is shut or the box is empty. */
  readonly takeGoods: (lock: number) => boolean;
  /** Through an open door; false when it is shut. */
  readonly putGoods: (lock: number) => boolean;
  readonly openings: (lock: number) => number;
  readonly onChange: (listener: () => void) => () => void;
  readonly stop: () => void;
}

export const createLockerBoardSimulator = (options: {
  /** The device's end of the line. */
  readonly transport: Transport;
  readonly clock: Clock;
  readonly boardAddress: number;
  readonly lockedBit?: 0 | 1;
  readonly contents?: LockerContents;
  readonly lostAnswerMs?: number;
}): LockerBoardSimulator => {
  const { transport, clock, boardAddress, lockedBit = 1, lostAnswerMs = 2_000 } = options;
  const boxes: LockContents[] = [...(options.contents ?? emptyLockers())];
  const changes = createSubscribers<void>();
  let condition: LockerCondition = "ready";
  let answersAgainAtMs = 0;
  let lateLatch: TimerHandle | null = null;

  const box = (lock: number): LockContents => boxes[lock - 1] ?? SHUT_AND_EMPTY;
  const change = (lock: number, difference: Partial<LockContents>) => {
    boxes[lock - 1] = { ...box(lock), ...difference };
    changes.tell();
  };
  const word = (bitOf: (one: LockContents) => boolean) =>
    boxes.reduce((bits, one, index) => bits | (Number(bitOf(one)) << index), 0);

  const answer = () => {
    if (clock.monotonicMs() < answersAgainAtMs) return;
    const hooks = word((one) => (one.door === "closed") === (lockedBit === 1));
    const bytes = encodeStatus({ boardAddress, hooks, infrared: word((one) => one.hasGoods) });
    if (condition === "bad-checksum") bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    void transport.write(bytes);
  };

  const release = (lock: number) => {
    if (box(lock).door === "closed")
      change(lock, { door: "open", openings: box(lock).openings + 1 });
  };

  const obey = (request: LockerRequest) => {
    if (condition === "silent" || condition === "unplugged") return;
    if (request.boardAddress !== boardAddress) return;
    if (request.kind === "status") return answer();
    if (condition === "latch-stuck") return;
    if (condition === "opens-late") {
      lateLatch = clock.setTimeout(() => release(request.lock), LATE_LATCH_MS);
      return;
    }
    release(request.lock);
    if (condition === "lost-answer") answersAgainAtMs = clock.monotonicMs() + lostAnswerMs;
  };

  const parser = createRequestParser(obey);
  const stopListening = transport.onData((bytes) => {
    if (condition === "echo") void transport.write(bytes);
    parser.push(bytes);
  });

  return {
    become: (next) => {
      condition = next;
      answersAgainAtMs = 0;
      changes.tell();
    },
    condition: () => condition,
    contents: () => [...boxes],
    closeDoor: (lock) => change(lock, { door: "closed" }),
    openDoor: (lock) => change(lock, { door: "open" }),
    takeGoods: (lock) => {
      if (box(lock).door === "closed" || !box(lock).hasGoods) return false;
      change(lock, { hasGoods: false });
      return true;
    },
    putGoods: (lock) => {
      if (box(lock).door === "closed") return false;
      change(lock, { hasGoods: true });
      return true;
    },
    openings: (lock) => box(lock).openings,
    onChange: changes.add,
    stop: () => {
      clock.clearTimeout(lateLatch);
      stopListening();
    },
  };
};

const LATE_LATCH_MS = 1_500;
const SHUT_AND_EMPTY: LockContents = { door: "closed", hasGoods: false, openings: 0 };
