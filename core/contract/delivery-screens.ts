import type { WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";

/** How a product reaches its buyer. */
export type Fulfilment = "machine" | "service-voucher" | "made-to-order";

export type DeliveryLineState =
  | "waiting"
  | "moving"
  /** Locker: open, the buyer should take it and close the door. */
  | "take-and-close"
  | "delivered"
  /** Its code is the buyer's: shown here and on the receipt. */
  | "code-shown"
  | "not-delivered";

export interface DeliveryLine {
  readonly lineId: string;
  readonly sku: string;
  readonly workshopId: WorkshopId;
  readonly name: Localised;
  readonly state: DeliveryLineState;
  readonly fulfilment: Fulfilment;
  /** The slot it comes from; null for what does not leave through the machine. */
  readonly slotKind: "spiral" | "locker" | null;
  readonly slotLabel: string;
  readonly cabinet: string;
  /** Service voucher and pick-up: `K7M4-P2QX-9TRW`. */
  readonly code: string | null;
  readonly readyBy: string | null;
  readonly validUntil: string | null;
}

/** One board's places as they lie in the machine, for the picture that shows where to look. */
export interface CabinetPlan {
  readonly kind: "spiral" | "locker";
  readonly places: readonly {
    readonly label: string;
    /** Spiral: shelf × 10 + place. Locker: 1, 2, 3 … downwards. */
    readonly channel: number;
  }[];
}

export interface DeliveryScreen {
  readonly kind: "delivery";
  readonly orderCode: string;
  readonly lines: readonly DeliveryLine[];
  /** The line that is being handed out; null between lines. */
  readonly currentLineId: string | null;
  /** Goods of late money, opened with a pick-up code: nobody paid just now. */
  readonly isPickUp: boolean;
  /** The open door has been open for a while. */
  readonly isReminded: boolean;
  /** This very machine, cabinets from left to right. */
  readonly machine: readonly CabinetPlan[];
}

export interface MakersShare {
  readonly workshops: readonly Localised[];
  readonly premiRupiah: number;
}

/** What a buyer takes home as proof. */
export type ReceiptChoice = "paper" | "phone" | "none";

/** Everything came out and nothing is owed: the buyer says whether paper is wanted. */
export interface ReceiptChoiceScreen {
  readonly kind: "receipt-choice";
  readonly orderCode: string;
  readonly totalRupiah: number;
  readonly lines: readonly DeliveryLine[];
  /** False while the printer cannot print. */
  readonly canPrint: boolean;
}

export interface ThanksScreen {
  readonly kind: "thanks";
  readonly orderCode: string;
  readonly receiptNumber: string;
  readonly totalRupiah: number;
  readonly lines: readonly DeliveryLine[];
  readonly deliveredUnits: number;
  readonly refundOwedRupiah: number;
  /** Labels of this purchase's lockers that still stand open. */
  readonly openDoors: readonly string[];
  /** `unknown`: paper moved, its end was not seen. `phone` and `none`: the buyer wanted no paper. */
  readonly receipt: "printed" | "failed" | "unknown" | Exclude<ReceiptChoice, "paper">;
  /** What of this purchase the work groups that made it receive. */
  readonly makers: MakersShare;
  /** Paper can be asked for once more: the original if it never came, else marked SALINAN. */
  readonly canPrintAgain: boolean;
  readonly isPrinting: boolean;
  readonly claimUrl: string;
}
