import { decodePaper, decodeStatusBack, type PrinterStatus } from "./status.ts";

/** What a printer sends, told apart by its first byte. */
export type PrinterReply =
  /** Answer to a DLE EOT; only the order tells to which. */
  | { readonly kind: "realtime"; readonly byte: number }
  | { readonly kind: "status-back"; readonly status: PrinterStatus }
  /** Answer to GS r 1. */
  | { readonly kind: "paper"; readonly status: PrinterStatus }
  /** `37 22 …` = job done with its tag, `37 25` = buffers cleared; `text` is what follows the header. */
  | { readonly kind: "block"; readonly header: number; readonly text: string };

export interface ReplyParser {
  /** Takes bytes however they were cut and gives the replies completed by them. */
  readonly push: (bytes: Uint8Array) => readonly PrinterReply[];
}

/**
 * Splits the one stream of a printer into replies (hardware.md §1.6). Bytes that fit nowhere are
 * dropped one by one until something fits again; a reply begun and not finished within 500 ms is
 * noise, whole: its fragments would pass for other replies. `monotonicMs` is the clock of that deadline.
 */
export const createReplyParser = (monotonicMs: () => number): ReplyParser => {
  let pending: readonly number[] = [];
  let lastByteMs = 0;

  return {
    push: (bytes) => {
      const nowMs = monotonicMs();
      const isStale = nowMs - lastByteMs > LONGEST_PAUSE_MS;
      lastByteMs = nowMs;
      const { replies, rest } = drain(isStale ? [...bytes] : [...pending, ...bytes]);
      pending = rest;
      return replies;
    },
  };
};

const LONGEST_PAUSE_MS = 500;
const LONGEST_BLOCK_BYTES = 64;

const drain = (
  bytes: readonly number[],
): { readonly replies: readonly PrinterReply[]; readonly rest: readonly number[] } => {
  const replies: PrinterReply[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const read = readReply(rest);
    if (read === "incomplete") break;
    if (read.reply) replies.push(read.reply);
    rest = rest.slice(read.length);
  }
  return { replies, rest };
};

type Read = { readonly reply: PrinterReply | null; readonly length: number };
const NOISE: Read = { reply: null, length: 1 };

const readReply = (bytes: readonly number[]): Read | "incomplete" => {
  const [first = 0] = bytes;
  if (isFlowControl(first)) return NOISE;
  if ((first & 0x93) === 0x12) return { reply: { kind: "realtime", byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) return readStatusBack(bytes);
  if ((first & 0x90) === 0x00) {
    return { reply: { kind: "paper", status: decodePaper(first) }, length: 1 };
  }
  return BLOCK_HEADERS.includes(first) ? readBlock(bytes) : NOISE;
};

/** Four bytes in a row, except that XOFF may slip in between. */
const readStatusBack = (bytes: readonly number[]): Read | "incomplete" => {
  const [first = 0, ...following] = bytes;
  const state: number[] = [];
  for (const [index, byte] of following.entries()) {
    if (isFlowControl(byte)) continue;
    if ((byte & 0x90) !== 0) return NOISE;
    state.push(byte);
    const [second, third] = state;
    if (state.length === 3 && second !== undefined && third !== undefined) {
      const status = decodeStatusBack(first, second, third);
      return { reply: { kind: "status-back", status }, length: index + 2 };
    }
  }
  return "incomplete";
};

/** Up to and with NUL. Its inside is printable; anything else means the header was noise. */
const readBlock = (bytes: readonly number[]): Read | "incomplete" => {
  const [header = 0, ...following] = bytes;
  let text = "";
  for (const [index, byte] of following.entries()) {
    if (byte === 0) return { reply: { kind: "block", header, text }, length: index + 2 };
    if (isFlowControl(byte)) continue;
    if (byte < 0x20 || byte > 0x7e || text.length >= LONGEST_BLOCK_BYTES) return NOISE;
    text += String.fromCharCode(byte);
  }
  return "incomplete";
};

const BLOCK_HEADERS: readonly number[] = [0x35, 0x37, 0x3b, 0x3d, 0x5f];

const isFlowControl = (byte: number): boolean => byte === 0x11 || byte === 0x13;
