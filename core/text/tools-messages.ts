import type { DispenseEvidence, SlotFault } from "../ports/dispenser.ts";
import type { CopyError } from "../ports/journal-copies.ts";
import type { PrinterError } from "../ports/receipt-printer.ts";
import type { TestRefusal } from "../service/tools/test-bench.ts";

type SlotKind = "spiral" | "locker";

/** One tool in the list: what it is, and the button that uses it. */
interface ToolWords {
  readonly title: string;
  readonly act: string;
}

/** Words of the technician's tools. What was seen is said, then what to do about it. */
export interface ToolsMessages {
  readonly title: string;
  readonly slots: {
    readonly title: string;
    readonly how: string;
    readonly holds: (units: number) => string;
    readonly act: Readonly<Record<SlotKind, string>>;
    readonly warning: Readonly<Record<SlotKind, string>>;
    readonly sensors: string;
    readonly door: Readonly<Record<"open" | "closed", string>>;
    readonly goods: Readonly<Record<"present" | "absent", string>>;
    readonly faults: Readonly<Record<SlotFault, string>>;
    readonly noFault: string;
    readonly inDoubt: string;
    readonly evidence: Readonly<Record<SlotKind, Readonly<Record<DispenseEvidence, string>>>>;
    readonly refused: Readonly<Record<TestRefusal, string>>;
    readonly whereIsIt: string;
    readonly returned: string;
    readonly lost: string;
    readonly ended: Readonly<Record<"returned" | "lost" | "not-open", string>>;
  };
  readonly printer: ToolWords & {
    readonly ready: string;
    readonly paperLow: string;
    readonly printed: string;
    readonly faults: Readonly<Record<PrinterError["kind"], string>>;
  };
  readonly sound: ToolWords & {
    readonly state: string;
    readonly off: string;
    readonly ask: string;
    readonly heard: string;
    readonly notHeard: string;
    readonly good: string;
    readonly bad: string;
  };
  readonly touch: ToolWords & {
    readonly state: string;
    readonly how: string;
    readonly left: (cells: number) => string;
    readonly stop: string;
    readonly good: string;
    readonly bad: string;
  };
  readonly network: ToolWords & {
    readonly online: string;
    readonly offline: string;
    readonly reached: (milliseconds: number) => string;
    readonly notReached: string;
  };
  readonly clock: ToolWords & {
    readonly shows: (dateAndTime: string) => string;
    readonly untrusted: string;
    readonly right: (seconds: number) => string;
    readonly behind: (seconds: number) => string;
    readonly ahead: (seconds: number) => string;
    readonly unknown: string;
  };
  readonly copies: ToolWords & {
    readonly none: string;
    readonly last: (dateAndTime: string, facts: number) => string;
    readonly copied: (facts: number) => string;
    readonly problems: Readonly<Record<CopyError["kind"], string>>;
  };
  readonly log: ToolWords & { readonly state: string; readonly none: string };
  readonly stop: ToolWords & { readonly how: string; readonly confirm: string };
  readonly restart: ToolWords & {
    readonly how: string;
    readonly confirm: string;
    /** The way out of both questions. */
    readonly keep: string;
    readonly restarting: string;
    readonly saleRuns: string;
  };
  readonly working: string;
}
