import type { Localised } from "../catalogue/catalogue-snapshot.ts";

/** The way in for staff. At the very first start it sets the PIN. */
export interface StaffPinScreen {
  readonly kind: "staff-pin";
  readonly isFirst: boolean;
  readonly isChecking: boolean;
  readonly problem: "wrong" | "wait" | null;
  readonly triesLeft: number;
  readonly waitMs: number;
}

export interface SlotInDoubt {
  readonly slotId: string;
  readonly slotLabel: string;
  readonly slotKind: "spiral" | "locker";
  readonly name: Localised;
  readonly bookUnits: number;
  readonly capacity: number;
}

/** What only a person can settle: count a stopped slot, print the file of a sale. */
export interface StaffScreen {
  readonly kind: "staff";
  readonly slotsInDoubt: readonly SlotInDoubt[];
  readonly openRefunds: readonly {
    readonly orderCode: string;
    readonly amountRupiah: number;
    readonly dueDate: string;
    readonly reason: string;
  }[];
  readonly notice: "counted" | "printed" | "print-failed" | "no-such-order" | null;
}
