import * as z from "zod";
import type { Clock } from "../core/ports/clock.ts";
import type { PinHash } from "../core/service/door/service-pin.ts";
import { Position } from "../core/service/position.ts";
import { readFileIfPresent, writeFileDurably } from "../lapas-client/durable-file.ts";
import { createPinWait, type PinWait } from "./pin-wait.ts";

const Tries = z.object({
  /** Of the PIN they were made at: another one begins anew. */
  salt: z.base64(),
  /** Since the last right one, the one being checked included. */
  tries: z.int().nonnegative(),
  /** Wall clock of the last try, epoch milliseconds. */
  lastTryAtMs: z.int(),
});
const TriesFile = z.partialRecord(Position, Tries);
type TriesFile = z.infer<typeof TriesFile>;

/** How often a PIN was tried, on disk, each position by itself: none can keep another out. */
export interface PinTries {
  /** One more; the number in a row. On disk when this returns. */
  readonly count: (position: Position, kept: PinHash) => number;
  readonly forget: (position: Position, kept: PinHash) => void;
  readonly waitMs: (position: Position, kept: PinHash) => number;
}

/** Throws when the file cannot be read: damage must not give tries back. */
export const createPinTries = (path: string, clock: Clock): PinTries => {
  let file = readTries(path);
  const waits = new Map<Position, PinWait>();
  for (const position of Position.options) {
    waits.set(position, createPinWait(clock, file[position] ?? null));
  }

  const triesOf = (position: Position, { salt }: PinHash): number => {
    const known = file[position];
    return known?.salt === salt ? known.tries : 0;
  };
  const store = (position: Position, { salt }: PinHash, tries: number) => {
    const next = { ...file, [position]: { salt, tries, lastTryAtMs: clock.nowMs() } };
    writeFileDurably(path, `${JSON.stringify(next)}\n`);
    file = next;
    waits.get(position)?.begin(tries);
  };

  return {
    count: (position, kept) => {
      const tries = triesOf(position, kept) + 1;
      store(position, kept, tries);
      return tries;
    },
    forget: (position, kept) => store(position, kept, 0),
    waitMs: (position, kept) =>
      triesOf(position, kept) === 0 ? 0 : (waits.get(position)?.remainingMs() ?? 0),
  };
};

const readTries = (path: string): TriesFile => {
  const text = readFileIfPresent(path);
  return text === null ? {} : TriesFile.parse(JSON.parse(text));
};
