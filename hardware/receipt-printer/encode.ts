import { foldToAscii } from "../../core/receipt/ascii.ts";
import { wrapWords } from "../../core/receipt/layout.ts";
import type { PrintDocument, PrintLine } from "../../core/receipt/print-document.ts";
import { assertNever } from "../../core/result.ts";
import * as commands from "./commands.ts";
import type { PrinterProfile } from "./profiles.ts";

/**
 * One receipt as whole ESC/POS commands, in order: set-up, lines, cut, and the request for proof the
 * printer can give. Whole commands, because a real-time command may only be sent between two of them.
 */
export const encodeJob = (
  document: PrintDocument,
  profile: PrinterProfile,
  { cutsFirst }: { readonly cutsFirst: boolean } = { cutsFirst: false },
): readonly Uint8Array[] => [
  commands.INITIALISE,
  // What somebody else's receipt began, with its codes, is no part of this one.
  ...(cutsFirst && profile.hasCutter ? [commands.FEED_AND_CUT] : []),
  commands.CODE_PAGE_437,
  commands.CHARACTERS_USA,
  ...(profile.proof === "full" ? [commands.STATUS_BACK_ON] : []),
  ...document.lines.flatMap((line) => encodeLine(line, profile)),
  ...(profile.hasCutter ? [commands.FEED_AND_CUT] : [commands.feedLines(4)]),
  ...proofRequest(document, profile),
];

/** Whole commands joined into chunks of at most `maxBytes`; a longer command goes by itself. */
export const toChunks = (whole: readonly Uint8Array[], maxBytes: number): readonly Uint8Array[] => {
  const chunks: Uint8Array[] = [];
  let open: readonly Uint8Array[] = [];
  for (const command of whole) {
    if (open.length > 0 && lengthOf(open) + command.length > maxBytes) {
      chunks.push(joined(open));
      open = [];
    }
    open = [...open, command];
  }
  return open.length > 0 ? [...chunks, joined(open)] : chunks;
};

export const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

const encodeLine = (line: PrintLine, profile: PrinterProfile): readonly Uint8Array[] => {
  switch (line.kind) {
    case "text":
      return [
        ...(line.bold ? [commands.BOLD_ON] : []),
        ...(line.wide ? [commands.SIZE_DOUBLE] : []),
        ascii(line.text),
        commands.LINE_FEED,
        ...(line.wide ? [commands.SIZE_NORMAL] : []),
        ...(line.bold ? [commands.BOLD_OFF] : []),
      ];
    case "qr":
      return encodeQr(line.data, profile);
    case "feed":
      return [commands.feedLines(line.lines)];
    default:
      return assertNever(line);
  }
};

/** Control characters inside QR data could be taken for real-time commands; such data is text. */
const encodeQr = (data: string, profile: PrinterProfile): readonly Uint8Array[] => {
  const stored = new TextEncoder().encode(data);
  const isDrawable = stored.length <= LONGEST_QR_BYTES && stored.every((byte) => byte >= 0x20);
  if (profile.qrModuleDots === null || !isDrawable) {
    return wrapWords(data, profile.columns).flatMap((text) => [ascii(text), commands.LINE_FEED]);
  }
  return [
    commands.ALIGN_CENTRE,
    commands.QR_MODEL_2,
    commands.qrModuleDots(profile.qrModuleDots),
    commands.QR_CORRECTION_M,
    commands.qrStore(stored),
    commands.QR_PRINT,
    commands.ALIGN_LEFT,
  ];
};

/** Fits version 11-M: 61 modules, 305 dots of 5, which 58 mm paper still takes. */
const LONGEST_QR_BYTES = 240;

const proofRequest = (document: PrintDocument, profile: PrinterProfile): readonly Uint8Array[] => {
  switch (profile.proof) {
    case "full":
      return [commands.askJobDone(document.jobTag)];
    case "basic":
      return [commands.ASK_PROCESSED];
    case "none":
      return [];
    default:
      return assertNever(profile.proof);
  }
};

const ascii = (text: string): Uint8Array => new TextEncoder().encode(foldToAscii(text));

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(lengthOf(parts));
  parts.reduce((offset, part) => {
    whole.set(part, offset);
    return offset + part.length;
  }, 0);
  return whole;
};
