import type {
  DeliveryLine,
  DeliveryScreen,
  ThanksScreen,
} from "../../core/contract/delivery-screens.ts";
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
