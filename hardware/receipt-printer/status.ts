import type { PrinterError } from "../../core/ports/receipt-printer.ts";

/** What a printer says of itself, whichever way it said it. */
export interface PrinterStatus {
  readonly isCoverOpen: boolean;
  readonly isPaperOut: boolean;
  readonly isPaperLow: boolean;
  readonly isCutterJammed: boolean;
  /** Any other error: head hot, voltage, mechanics, unrecoverable. */
  readonly hasError: boolean;
}

export const HEALTHY: PrinterStatus = {
  isCoverOpen: false,
  isPaperOut: false,
  isPaperLow: false,
  isCutterJammed: false,
  hasError: false,
};

/** Why this printer cannot print; null when it can. */
export const statusToFault = (status: PrinterStatus): PrinterError | null => {
  if (status.isCoverOpen) return { kind: "printer.cover-open" };
  if (status.isPaperOut) return { kind: "printer.paper-out" };
  if (status.isCutterJammed) return { kind: "printer.cutter-jam" };
  return status.hasError ? { kind: "printer.fault" } : null;
};

/** One reply to DLE EOT `question` (hardware.md §1.4). The reply itself does not say which it is. */
export const decodeRealtime = (question: 2 | 3 | 4, byte: number): PrinterStatus => {
  const has = (mask: number) => (byte & mask) !== 0;
  switch (question) {
    case 2:
      return { ...HEALTHY, isCoverOpen: has(0x04), isPaperOut: has(0x20), hasError: has(0x40) };
    case 3:
      return { ...HEALTHY, isCutterJammed: has(0x08), hasError: has(0x64) };
    case 4:
      return { ...HEALTHY, isPaperLow: has(0x0c), isPaperOut: has(0x60) };
  }
};

/** The four bytes of an automatic status (hardware.md §1.5): always the whole current state. */
export const decodeStatusBack = (first: number, second: number, third: number): PrinterStatus => ({
  isCoverOpen: (first & 0x20) !== 0,
  isPaperOut: (third & 0x0c) !== 0,
  isPaperLow: (third & 0x03) !== 0,
  isCutterJammed: (second & 0x08) !== 0,
  hasError: (second & 0x64) !== 0,
});

/** The paper byte of GS r 1 (hardware.md §1.7). */
export const decodePaper = (byte: number): PrinterStatus => ({
  ...HEALTHY,
  isPaperLow: (byte & 0x03) !== 0,
  isPaperOut: (byte & 0x0c) !== 0,
});

/** Several replies about one moment: true wherever one of them says so. */
export const mergeStatus = (parts: readonly PrinterStatus[]): PrinterStatus =>
  parts.reduce(
    (all, part) => ({
      isCoverOpen: all.isCoverOpen || part.isCoverOpen,
      isPaperOut: all.isPaperOut || part.isPaperOut,
      isPaperLow: all.isPaperLow || part.isPaperLow,
      isCutterJammed: all.isCutterJammed || part.isCutterJammed,
      hasError: all.hasError || part.hasError,
    }),
    HEALTHY,
  );
