import type { DispenseOutcome } from "../../core/ports/dispenser.ts";

/** What a dispense status (VMC command 04) means for a cabinet without elevator or microwave. */
export type DispenseNews =
  | { readonly kind: "progress" }
  | { readonly kind: "result"; readonly outcome: DispenseOutcome }
  /** Something is wrong, but whether goods fell is not said. */
  | { readonly kind: "fault" };

/** Codes are byte values as printed in the document's hex; 0A–0F do not exist (hardware.md §5.2). */
export const readDispenseStatus = (status: number): DispenseNews => {
  switch (status) {
    case 0x01:
    // Elevator up, elevator down.
    case 0x10:
    case 0x11:
      return { kind: "progress" };
    case 0x02:
      return { kind: "result", outcome: { outcome: "delivered", evidence: "drop-seen" } };
    // Jammed; motor did not stop. Both come with the drop sensor on and no drop seen.
    case 0x03:
    case 0x04:
      return { kind: "result", outcome: { outcome: "not-delivered", evidence: "motor-jammed" } };
    case 0x06:
      return { kind: "result", outcome: { outcome: "not-delivered", evidence: "motor-missing" } };
    // Elevator errors (07, 12, 13), terminated (FF), microwave models and whatever is not in the
    // document: goods may have left the spiral, so nothing is proven.
    default:
      return { kind: "fault" };
  }
};
