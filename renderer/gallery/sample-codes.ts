import type {
  DeliveryLine,
  DeliveryScreen,
  ThanksScreen,
} from "../../core/contract/delivery-screens.ts";
import type { StaffScreen } from "../../core/contract/staff-screens.ts";
import { sampleProduct } from "./sample-goods.ts";
import { deliveryLine, sampleDelivery, sampleThanks } from "./sample-sale.ts";

const codeLine = (
  sku: string,
  code: string | null,
  dates: Partial<Pick<DeliveryLine, "readyBy" | "validUntil">>,
): DeliveryLine => ({
  ...deliveryLine(sku, "", code === null ? "waiting" : "code-shown"),
  lineId: sku,
  fulfilment: dates.readyBy ? "made-to-order" : "service-voucher",
  slotKind: null,
  cabinet: "",
  code,
  readyBy: null,
  validUntil: null,
  ...dates,
});

const shipOf = (code: string | null) => codeLine("KRJ-03", code, { readyBy: "2026-12-01" });
const laundryOf = (code: string | null) => codeLine("LDR-01", code, { validUntil: "2027-02-22" });

/** Two spiral items, a locker item, one made to order and a service voucher in one payment. */
export const sampleMixedDelivery = (): DeliveryScreen => {
  const screen = sampleDelivery("locker");
  const codes = [shipOf("W3KD-7HPA-2QYN"), laundryOf("K7M4-P2QX-9TRW")];
  return { ...screen, lines: [...screen.lines, ...codes] };
};

export const samplePickUp = (): DeliveryScreen => ({
  ...sampleDelivery("locker"),
  lines: [deliveryLine("KRJ-01", "04", "take-and-close")],
  isPickUp: true,
});

export const sampleThanksWithCodes = (outcome: "complete" | "partial"): ThanksScreen => {
  const screen = sampleThanks(outcome);
  const codes = [shipOf("W3KD-7HPA-2QYN"), laundryOf("K7M4-P2QX-9TRW")];
  const receipt = outcome === "complete" ? "printed" : "unknown";
  return {
    ...screen,
    lines: [...screen.lines, ...codes],
    totalRupiah: 332_000,
    deliveredUnits: screen.deliveredUnits + codes.length,
    receipt,
  };
};

export const sampleStaff = (notice: StaffScreen["notice"]): StaffScreen => ({
  kind: "staff",
  position: "head",
  may: [
    "see-health",
    "count-slot",
    "restock",
    "close-day",
    "print-day",
    "print-case",
    "test-devices",
    "copy-journal",
    "pause-shop",
    "restart-service",
  ],
  slotsInDoubt: [
    {
      slotId: "spiral-1/31",
      slotLabel: "31",
      slotKind: "spiral",
      name: sampleProduct("KLT-04").name,
      bookUnits: 4,
      capacity: 8,
    },
    {
      slotId: "locker-1/04",
      slotLabel: "04",
      slotKind: "locker",
      name: sampleProduct("KRJ-01").name,
      bookUnits: 1,
      capacity: 1,
    },
  ],
  openRefunds: [
    { orderCode: "K7M4P2", amountRupiah: 30_000, dueDate: "2026-11-25", reason: "not-delivered" },
    { orderCode: "T9XWQ3", amountRupiah: 85_000, dueDate: "2026-11-25", reason: "second-payment" },
  ],
  overdueDays: ["2026-11-23"],
  notice,
});

export const sampleQuietStaff = (): StaffScreen => ({
  ...sampleStaff(null),
  slotsInDoubt: [],
  openRefunds: [],
  overdueDays: [],
});

/** What the treasurer is shown: nothing that is counted or filled. */
export const sampleTreasurer = (): StaffScreen => ({
  ...sampleStaff(null),
  position: "treasurer",
  may: ["see-health", "close-day", "print-day", "print-case"],
});
