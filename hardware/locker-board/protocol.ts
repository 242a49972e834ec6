import { createFrameParser, type FrameParser } from "../transport/frame-parser.ts";

/** Locks a board drives; numbered 1–16 as on the box, 0–15 on the wire. */
export const LOCKS_PER_BOARD = 16;

export type LockerRequest =
  | { readonly kind: "status"; readonly boardAddress: number }
  | { readonly kind: "open"; readonly boardAddress: number; readonly lock: number };

/** The answer to command 30. Bit i of each word belongs to lock i + 1. */
export interface LockerStatus {
  readonly boardAddress: number;
  /** Feedback switches; which value means locked is a setting of the cabinet. */
  readonly hooks: number;
  readonly infrared: number;
}

/** Kerong CU16: `02 ADDR CMD [data] 03 SUM`, SUM = low byte of the sum before it (hardware.md §4.1). */
export const encodeRequest = (request: LockerRequest): Uint8Array => {
  const board = request.boardAddress << 4;
  switch (request.kind) {
    case "status":
      return seal([STX, board, ASK_STATUS, ETX]);
    case "open":
      return seal([STX, board | (request.lock - 1), OPEN, ETX]);
  }
};

export const encodeStatus = ({ boardAddress, hooks, infrared }: LockerStatus): Uint8Array =>
  seal([
    STX,
    boardAddress << 4,
    STATUS,
    hooks & 0xff,
    hooks >> 8,
    infrared & 0xff,
    infrared >> 8,
    ETX,
  ]);

/** The driver's side: hears status answers, skips everything else (its own echo on RS-485 too). */
export const createStatusParser = (onStatus: (status: LockerStatus) => void): FrameParser =>
  createFrameParser(measureFrame(STATUS_LENGTH, [STATUS]), (frame) => {
    const [, address = 0, , h1 = 0, h2 = 0, i1 = 0, i2 = 0] = frame;
    onStatus({ boardAddress: address >> 4, hooks: h1 | (h2 << 8), infrared: i1 | (i2 << 8) });
  });

/** The board's side. */
export const createRequestParser = (onRequest: (request: LockerRequest) => void): FrameParser =>
  createFrameParser(measureFrame(REQUEST_LENGTH, [ASK_STATUS, OPEN]), (frame) => {
    const [, address = 0, command] = frame;
    const boardAddress = address >> 4;
    if (command === ASK_STATUS) onRequest({ kind: "status", boardAddress });
    else onRequest({ kind: "open", boardAddress, lock: (address & 0x0f) + 1 });
  });

/** Status queries and their answers: several a second while a latch is watched. */
export const isStatusTraffic = (bytes: Uint8Array): boolean =>
  bytes[0] === STX && (bytes[2] === ASK_STATUS || bytes[2] === STATUS);

export const bitOf = (word: number, lock: number): 0 | 1 => ((word >> (lock - 1)) & 1 ? 1 : 0);

const STX = 0x02;
const ETX = 0x03;
const ASK_STATUS = 0x30;
const OPEN = 0x31;
const STATUS = 0x35;
const REQUEST_LENGTH = 5;
const STATUS_LENGTH = 9;

const sumOf = (bytes: ArrayLike<number>): number =>
  Array.from(bytes).reduce((sum, byte) => (sum + byte) & 0xff, 0);

const seal = (bytes: readonly number[]): Uint8Array => Uint8Array.of(...bytes, sumOf(bytes));

/** By length, never by ETX: data may contain 02 and 03. */
const measureFrame = (length: number, commands: readonly number[]) => (buffer: Uint8Array) => {
  const [start, , command] = buffer;
  if (start !== STX) return "noise";
  if (command !== undefined && !commands.includes(command)) return "noise";
  if (buffer.length < length) return "incomplete";
  const isGood =
    buffer[length - 2] === ETX && buffer[length - 1] === sumOf(buffer.subarray(0, length - 1));
  return isGood ? length : "noise";
};
