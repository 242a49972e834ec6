import type { Clock } from "./clock.ts";
import type { CodeMint } from "./code-mint.ts";
import type { Disk } from "./disk.ts";
import type { Dispenser } from "./dispenser.ts";
import type { HubLink } from "./hub-link.ts";
import type { Ids } from "./ids.ts";
import type { Journal } from "./journal.ts";
import type { PinCheck } from "./pin-check.ts";
import type { QrisCharges } from "./qris-charges.ts";
import type { ReceiptPrinter } from "./receipt-printer.ts";
import type { TechnicianPorts } from "./technician-ports.ts";
import type { Vouchers } from "./vouchers.ts";

/** Everything a terminal needs from the world. */
export interface TerminalPorts {
  readonly journal: Journal;
  readonly dispenser: Dispenser;
  readonly printer: ReceiptPrinter;
  readonly charges: QrisCharges;
  readonly vouchers: Vouchers;
  readonly codes: CodeMint;
  readonly pin: PinCheck;
  readonly link: HubLink;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Of this program, as it was released. */
  readonly version: string;
  readonly technician: TechnicianPorts;
  /** The journal could not be written: the process must leave, restart and read (DESIGN §3). */
  readonly onFatal: (reason: unknown) => void;
}
