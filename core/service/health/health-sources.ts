import type { Slot } from "../../catalogue/catalogue-snapshot.ts";
import type { SlotHealth } from "../../ports/dispenser.ts";
import type { LinkHealth } from "../../ports/hub-link.ts";
import type { OpenRefund, SlotStock } from "../../ports/journal.ts";
import type { CopyError } from "../../ports/journal-copies.ts";
import type { PrinterHealth } from "../../ports/receipt-printer.ts";

/** What the books say of money and goods that nobody is sure of. */
export interface BooksHealth {
  readonly areSound: boolean;
  /** The business date. */
  readonly today: string;
  readonly openRefunds: readonly OpenRefund[];
  /** Of sales with a line whose outcome nobody saw, and whose refund has not ended. */
  readonly unknownOrderCodes: readonly string[];
  /** Should have been closed by now, oldest first. */
  readonly overdueDays: readonly string[];
  readonly stock: readonly SlotStock[];
}

export interface CopiesHealth {
  /** Why the last try brought no copy; null when it did, or none was due. */
  readonly problem: CopyError["kind"] | null;
  readonly lastMadeAtMs: number | null;
}

/** Everything that is known of a machine's health at one moment. */
export interface HealthSources {
  readonly books: BooksHealth;
  /** Null before the first catalogue. */
  readonly slots: readonly Slot[] | null;
  readonly healthOf: (slot: Slot) => SlotHealth;
  readonly printer: PrinterHealth;
  readonly link: LinkHealth;
  readonly disk: { readonly hasRoomForSale: boolean; readonly freeBytes: number };
  readonly clock: { readonly isTrusted: boolean; readonly nowMs: number };
  /** Null where this machine keeps no copies. */
  readonly copies: CopiesHealth | null;
  readonly version: string;
}
