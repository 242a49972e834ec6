import * as z from "zod";

/** What can be wrong with a printer. `become` names one; they do not add up. */
export const PrinterCondition = z.enum([
  "ready",
  "paper-out",
  "paper-low",
  "cover-open",
  "cutter-jam",
  /** Prints what it is sent and never says a word: its transmit wire is broken. */
  "silent",
  /** Prints a number of rows more, then the paper is out. */
  "paper-ends-mid-job",
  /** Every answer comes late. */
  "late-answer",
  /** Every answer is noise. */
  "garbage",
]);
export type PrinterCondition = z.infer<typeof PrinterCondition>;

/** Conditions in which the printer is offline: it keeps what it received and prints nothing. */
export const isOffline = (condition: PrinterCondition): boolean =>
  condition === "paper-out" || condition === "cover-open" || condition === "cutter-jam";

/** The reply to DLE EOT `question` (hardware.md §1.4). */
export const realtimeReply = (condition: PrinterCondition, question: number): number => {
  const is = (which: PrinterCondition, mask: number) => (condition === which ? mask : 0);
  switch (question) {
    case 1:
      return 0x12 | (isOffline(condition) ? 0x08 : 0);
    case 2:
      return 0x12 | is("cover-open", 0x04) | is("paper-out", 0x20) | is("cutter-jam", 0x40);
    case 3:
      return 0x12 | is("cutter-jam", 0x08);
    default:
      return 0x12 | is("paper-low", 0x0c) | is("paper-out", 0x6c);
  }
};

/** The four bytes of an automatic status (hardware.md §1.5). */
export const statusBack = (condition: PrinterCondition): readonly number[] => {
  const is = (which: PrinterCondition, mask: number) => (condition === which ? mask : 0);
  return [
    0x10 | (isOffline(condition) ? 0x08 : 0) | is("cover-open", 0x20),
    is("cutter-jam", 0x08),
    is("paper-low", 0x03) | is("paper-out", 0x0f),
    0x0f,
  ];
};

/** The reply to GS r 1 (hardware.md §1.7). At paper end it is never executed. */
export const paperReply = (condition: PrinterCondition): number =>
  condition === "paper-low" ? 0x03 : 0x00;
