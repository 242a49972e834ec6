import type { PrintDocument } from "../receipt/print-document.ts";
import type { Result } from "../result.ts";

/** Expected failures: plain data, so they survive the wire, logs and the database. */
export type PrinterError =
  | { readonly kind: "printer.paper-out" }
  | { readonly kind: "printer.cover-open" }
  | { readonly kind: "printer.cutter-jam" }
  | { readonly kind: "printer.fault" }
  | { readonly kind: "printer.no-answer" }
  | { readonly kind: "printer.line-closed" }
  /** Bytes were sent but the end was never confirmed: paper may or may not carry the receipt. */
  | { readonly kind: "printer.unknown" };

/** `printed`: the printer confirmed it. `assumed`: a clone without proof looked healthy afterwards. */
export type PrintProof = "printed" | "assumed";

export interface PrinterHealth {
  readonly fault: PrinterError["kind"] | null;
  readonly paperLow: boolean;
}

/** Prints receipts. One call is one receipt: printed with its proof, or an error. Never rejects. */
export interface ReceiptPrinter {
  /** Characters a line of normal text holds: 48 (80 mm) or 32 (58 mm). */
  readonly columns: 48 | 32;
  readonly health: () => PrinterHealth;
  readonly print: (document: PrintDocument) => Promise<Result<PrintProof, PrinterError>>;
  readonly onHealth: (listener: () => void) => () => void;
}
