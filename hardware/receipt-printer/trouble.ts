import type { PrinterError } from "../../core/ports/receipt-printer.ts";
import type { PrinterLine } from "./printer-line.ts";
import { type PrinterStatus, statusToFault } from "./status.ts";

/** Watches one job for the first thing that ends it badly. */
export interface Trouble {
  /** Resolves with the first trouble; never when there is none. */
  readonly first: Promise<PrinterError>;
  readonly seen: () => PrinterError | null;
  /** A status that was asked for; an automatic one and the loss of the line are seen by itself. */
  readonly report: (status: PrinterStatus) => void;
  readonly stop: () => void;
}

export const watchForTrouble = (line: PrinterLine): Trouble => {
  const { promise: first, resolve } = Promise.withResolvers<PrinterError>();
  let seen: PrinterError | null = null;

  const note = (error: PrinterError | null) => {
    if (!error || seen) return;
    seen = error;
    resolve(error);
  };
  const report = (status: PrinterStatus) => note(statusToFault(status));
  const stopReplies = line.onReply((reply) => {
    if (reply.kind === "status-back") report(reply.status);
  });
  const stopState = line.onState((isOpen) => {
    if (!isOpen) note({ kind: "printer.unknown" });
  });

  return {
    first,
    seen: () => seen,
    report,
    stop: () => {
      stopReplies();
      stopState();
    },
  };
};
