import type { PrinterError, PrintProof } from "../ports/receipt-printer.ts";
import type { Result } from "../result.ts";

/** How paper that was begun has ended, as the fact after it says. Unknown: it may have come out. */
export const printOutcome = (
  printed: Result<PrintProof, PrinterError>,
): {
  readonly outcome: PrintProof | "unknown" | "failed";
  readonly reason: PrinterError["kind"] | null;
} => {
  if (printed.ok) return { outcome: printed.value, reason: null };
  const { kind } = printed.error;
  return { outcome: kind === "printer.unknown" ? "unknown" : "failed", reason: kind };
};
