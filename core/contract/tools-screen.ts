import type { Localised } from "../catalogue/localised.ts";
import type { DispenseEvidence, SlotFault } from "../ports/dispenser.ts";
import type { HubReached } from "../ports/hub-probe.ts";
import type { CopyError, JournalCopy } from "../ports/journal-copies.ts";
import type { PrinterError } from "../ports/receipt-printer.ts";
import type { TestRefusal } from "../service/tools/test-bench.ts";
import type { CabinetPlan } from "./delivery-screens.ts";
import type { ToolWish } from "./tools-touches.ts";

/** A spiral or a door as its sensors report it now. */
export interface ToolSlot {
  readonly slotId: string;
  readonly slotLabel: string;
  readonly slotKind: "spiral" | "locker";
  /** What it holds by the books. */
  readonly name: Localised;
  readonly bookUnits: number;
  readonly isInDoubt: boolean;
  readonly fault: SlotFault | null;
  /** Lockers whose board answers. */
  readonly door: "open" | "closed" | null;
  /** Lockers whose board sees goods. */
  readonly goods: "present" | "absent" | null;
  /** A unit that a test took out and nobody has accounted for. */
  readonly openVendId: string | null;
}

/** What the last tool showed, told in words by the page. */
export type ToolResult =
  | {
      readonly kind: "slot-tested";
      readonly slotId: string;
      readonly evidence: DispenseEvidence;
      readonly unitsOut: number;
    }
  | { readonly kind: "slot-refused"; readonly slotId: string; readonly because: TestRefusal }
  | { readonly kind: "vend-ended"; readonly unit: "returned" | "lost" | "not-open" }
  /** Null: the page is out. */
  | { readonly kind: "printer-tested"; readonly fault: PrinterError["kind"] | null }
  | { readonly kind: "network-tested"; readonly roundTripMs: HubReached["roundTripMs"] | null }
  /** Null: nothing to compare with, so not right either. */
  | {
      readonly kind: "clock-tested";
      readonly hubAheadMs: HubReached["hubAheadMs"];
      readonly isRight: boolean;
    }
  | { readonly kind: "judged"; readonly device: "sound" | "touch"; readonly isGood: boolean }
  | { readonly kind: "copied"; readonly facts: number }
  | { readonly kind: "not-copied"; readonly because: CopyError["kind"] }
  | { readonly kind: "restarting" | "stopped" | "sale-runs" };

/** The technician's tools. */
export interface StaffToolsScreen {
  readonly kind: "staff-tools";
  readonly machine: readonly CabinetPlan[];
  readonly slots: readonly ToolSlot[];
  readonly printer: { readonly fault: PrinterError["kind"] | null; readonly paperLow: boolean };
  readonly isOnline: boolean;
  readonly clock: { readonly nowMs: number; readonly isTrusted: boolean };
  readonly copies: {
    readonly isSet: boolean;
    readonly last: JournalCopy | null;
    readonly problem: CopyError["kind"] | null;
  };
  /** The newest lines of the log, oldest first. */
  readonly logLines: readonly string[];
  /** What is under way; null while the tools wait for a finger. */
  readonly working: ToolWish["tool"] | null;
  readonly result: ToolResult | null;
}
