import type { Clock } from "../../core/ports/clock.ts";
import type { DispenseOutcome } from "../../core/ports/dispenser.ts";
import type { DeviceFrame } from "../../core/sale/sale-facts.ts";
import { bytesToHex } from "./frame-parser.ts";
import type { Transport } from "./transport.ts";

/** Keeps what goes over a line while an attempt is made or judged; for the court file of a sale. */
export interface FrameTrace {
  /** The same line, listened to. */
  readonly transport: Transport;
  /** Runs `work` and adds what was on the line meanwhile to its outcome. */
  readonly during: (work: () => Promise<DispenseOutcome>) => Promise<DispenseOutcome>;
  readonly stop: () => void;
}

export interface FrameTraceOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /**
   * Bytes that come again and again while nothing happens. They are kept when they differ from the
   * ones before in their direction; what we write, also right behind something that is not idle.
   */
  readonly isIdle: (bytes: Uint8Array, direction: DeviceFrame["direction"]) => boolean;
}

/** Chunks as they were on the line, not only frames: noise is evidence too. */
export const createFrameTrace = (options: FrameTraceOptions): FrameTrace => {
  const { transport, clock, isIdle } = options;
  const records = new Set<Recording>();

  const keep = (direction: DeviceFrame["direction"], bytes: Uint8Array) => {
    if (records.size === 0) return;
    const hex = bytesToHex(bytes.subarray(0, LONGEST_BYTES));
    const isIdleChunk = isIdle(bytes, direction);
    for (const record of records) {
      const isKnown = isIdleChunk && record.lastIdle[direction] === hex;
      if (isKnown && (direction === "in" || record.lastWasIdle)) continue;
      const afterMs = Math.max(0, Math.round(clock.monotonicMs() - record.startedAtMs));
      add(record.frames, { afterMs, direction, hex });
      record.lastWasIdle = isIdleChunk;
      if (isIdleChunk) record.lastIdle[direction] = hex;
    }
  };
  const stop = transport.onData((bytes) => keep("in", bytes));

  return {
    transport: {
      ...transport,
      write: (bytes) => {
        if (transport.isOpen()) keep("out", bytes);
        return transport.write(bytes);
      },
    },
    during: async (work) => {
      const record: Recording = {
        startedAtMs: clock.monotonicMs(),
        frames: [],
        lastWasIdle: false,
        lastIdle: {},
      };
      records.add(record);
      try {
        return { ...(await work()), frames: record.frames };
      } finally {
        records.delete(record);
      }
    },
    stop,
  };
};

interface Recording {
  readonly startedAtMs: number;
  readonly frames: DeviceFrame[];
  lastWasIdle: boolean;
  readonly lastIdle: Partial<Record<DeviceFrame["direction"], string>>;
}

/** The beginning, where the command stands, and the end, where the proof does. */
const FIRST_KEPT = 10;
const MOST_KEPT = 40;
const LONGEST_BYTES = 64;

const add = (frames: DeviceFrame[], frame: DeviceFrame) => {
  if (frames.length === MOST_KEPT) frames.splice(FIRST_KEPT, 1);
  frames.push(frame);
};
