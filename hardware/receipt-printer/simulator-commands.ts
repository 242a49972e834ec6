import { ESC, GS, LF } from "./commands.ts";

/** One command of the print stream, as a printer understands it. */
export type PrintCommand =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "line-feed" }
  | { readonly kind: "feed-lines"; readonly lines: number }
  | { readonly kind: "initialise" }
  | { readonly kind: "bold"; readonly isOn: boolean }
  | { readonly kind: "size"; readonly widthFactor: number; readonly heightFactor: number }
  | { readonly kind: "align"; readonly to: "left" | "centre" | "right" }
  | { readonly kind: "status-back"; readonly isOn: boolean }
  | { readonly kind: "cut" }
  | { readonly kind: "qr-module"; readonly dots: number }
  | { readonly kind: "qr-store"; readonly data: string }
  | { readonly kind: "qr-print" }
  | { readonly kind: "ask-processed" }
  | { readonly kind: "ask-job-done"; readonly jobTag: string }
  /** Understood and without effect on paper, or unknown: printers swallow both. */
  | { readonly kind: "nothing" };

export interface ReadCommand {
  readonly command: PrintCommand;
  readonly length: number;
}

/** The command at the head of the buffer; null while its last byte has not arrived. */
export const readCommand = (buffer: readonly number[]): ReadCommand | null => {
  const [first, second] = buffer;
  if (first === undefined) return null;
  if (first === LF) return { command: { kind: "line-feed" }, length: 1 };
  if (first !== ESC && first !== GS) return readText(buffer);
  if (second === undefined) return null;
  return first === ESC ? readEscape(buffer, second) : readGroup(buffer, second);
};

const NOTHING: PrintCommand = { kind: "nothing" };

const readText = (buffer: readonly number[]): ReadCommand => {
  const end = buffer.findIndex((byte) => byte < 0x20);
  const text = String.fromCharCode(...(end < 0 ? buffer : buffer.slice(0, end)));
  return text
    ? { command: { kind: "text", text }, length: text.length }
    : { command: NOTHING, length: 1 };
};

const readEscape = (buffer: readonly number[], code: number): ReadCommand | null => {
  if (code === 0x40) return { command: { kind: "initialise" }, length: 2 };
  if (code === 0x32) return { command: NOTHING, length: 2 };
  const value = buffer[2];
  if (value === undefined) return null;
  return { command: escapeCommand(code, value), length: 3 };
};

const escapeCommand = (code: number, value: number): PrintCommand => {
  switch (code) {
    case 0x45:
      return { kind: "bold", isOn: (value & 1) === 1 };
    case 0x61:
      return { kind: "align", to: ALIGNMENTS[value & 3] ?? "left" };
    case 0x64:
      return { kind: "feed-lines", lines: value };
    default:
      return NOTHING;
  }
};

const ALIGNMENTS = ["left", "centre", "right"] as const;

const readGroup = (buffer: readonly number[], code: number): ReadCommand | null => {
  if (code === 0x28) return readParameterised(buffer);
  const value = buffer[2];
  if (value === undefined) return null;
  switch (code) {
    case 0x21:
      return {
        command: { kind: "size", widthFactor: (value >> 4) + 1, heightFactor: (value & 7) + 1 },
        length: 3,
      };
    case 0x56:
      if (value < 0x41) return { command: { kind: "cut" }, length: 3 };
      return buffer.length < 4 ? null : { command: { kind: "cut" }, length: 4 };
    case 0x61:
      return { command: { kind: "status-back", isOn: value !== 0 }, length: 3 };
    case 0x72:
      return { command: { kind: "ask-processed" }, length: 3 };
    default:
      return { command: NOTHING, length: 3 };
  }
};

/** GS ( X pL pH …: the length counts bytes, whatever a host meant by it. */
const readParameterised = (buffer: readonly number[]): ReadCommand | null => {
  const [, , letter, low, high] = buffer;
  if (letter === undefined || low === undefined || high === undefined) return null;
  const length = 5 + low + 256 * high;
  if (buffer.length < length) return null;
  return { command: parameterised(letter, buffer.slice(5, length)), length };
};

const parameterised = (letter: number, parameters: readonly number[]): PrintCommand => {
  const [group, fn, third = 0] = parameters;
  if (letter === 0x48 && group === 0x30 && fn === 0x30) {
    return { kind: "ask-job-done", jobTag: String.fromCharCode(...parameters.slice(2)) };
  }
  if (letter !== 0x6b || group !== 0x31) return NOTHING;
  if (fn === 0x43) return { kind: "qr-module", dots: third };
  if (fn === 0x51) return { kind: "qr-print" };
  if (fn !== 0x50) return NOTHING;
  return { kind: "qr-store", data: new TextDecoder().decode(Uint8Array.from(parameters.slice(3))) };
};
