import type { PrintDocument, PrintLine } from "../../core/receipt/print-document.ts";
import { assertNever } from "../../core/result.ts";
import type { PrinterProfile } from "./profiles.ts";

export interface JobDuration {
  /** How long sending and printing takes if all goes well. */
  readonly expectedMs: number;
  /** When to stop waiting for proof: the same, and 3 s for the cutter, and 5 s (hardware.md §1.8). */
  readonly proofTimeoutMs: number;
}

export const jobDuration = (
  document: PrintDocument,
  byteCount: number,
  profile: PrinterProfile,
): JobDuration => {
  const millimetres = document.lines.reduce((sum, line) => sum + heightMm(line), FEED_TO_CUTTER_MM);
  const sendingMs = (byteCount * 10 * 1_000) / profile.baudRate;
  const printingMs = (millimetres / profile.speedMmPerS) * 1_000;
  const expectedMs = Math.ceil(sendingMs + printingMs);
  return { expectedMs, proofTimeoutMs: expectedMs + CUTTER_MS + RESERVE_MS };
};

const FEED_TO_CUTTER_MM = 30;
const CUTTER_MS = 3_000;
const RESERVE_MS = 5_000;

/** A text line is 30 dots of 8 to the millimetre; a QR code is reckoned at its widest. */
const LINE_MM = 3.75;
const QR_MM = 46;

const heightMm = (line: PrintLine): number => {
  switch (line.kind) {
    case "text":
      return line.wide ? 2 * LINE_MM : LINE_MM;
    case "qr":
      return QR_MM;
    case "feed":
      return line.lines * LINE_MM;
    default:
      return assertNever(line);
  }
};
