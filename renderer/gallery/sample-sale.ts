import { machinePlan } from "../../core/catalogue/machine-plan.ts";
import type {
  DeliveryLine,
  DeliveryLineState,
  DeliveryScreen,
  ReceiptChoiceScreen,
  ThanksScreen,
} from "../../core/contract/delivery-screens.ts";
import type { PaymentEndedScreen, PaymentScreen } from "../../core/contract/payment-screens.ts";
import { sampleProduct, snapshot } from "./sample-goods.ts";

const ORDER_CODE = "K7M4P2";
const CLAIM_URL = "http://127.0.0.1:4700/c/K7M4P2?k=4f0a9c2b7de1";

/** A QRIS string of the usual length (made up; its merchant does not exist). */
const QR_STRING =
  "00020101021226650013ID.CO.BANK.WWW01189360099900000000010215ID10200000000010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204594753033605405360005802ID5918KOPERASI LAPAS TNG6009TANGERANG610515119622507218YF6CQ0VJ2PX3K7M4P26304A13B";

export const samplePayment = (
  asked: Pick<PaymentScreen, "isAsking" | "notYetPaid">,
): PaymentScreen => ({
  kind: "payment",
  amountRupiah: 36_000,
  voucherRupiah: 0,
  qrString: QR_STRING,
  merchantName: "KOPERASI LAPAS TNG",
  nmid: "ID1020000000001",
  terminalLabel: "A01",
  orderCode: ORDER_CODE,
  remainingMs: 134_000,
  windowMs: 180_000,
  ...asked,
});

export const sampleEnded = (outcome: PaymentEndedScreen["outcome"]): PaymentEndedScreen => ({
  kind: "payment-ended",
  outcome,
  orderCode: ORDER_CODE,
  amountRupiah: 36_000,
  claimUrl: CLAIM_URL,
  canRetry: outcome !== "unsettled",
});

export const deliveryLine = (
  sku: string,
  slotLabel: string,
  state: DeliveryLineState,
): DeliveryLine => {
  const { workshopId, name, handOut } = sampleProduct(sku);
  const slotKind = handOut === "locker" ? "locker" : "spiral";
  return {
    lineId: slotLabel,
    sku,
    workshopId,
    name,
    state,
    fulfilment: "machine",
    slotKind,
    slotLabel,
    cabinet: slotKind === "spiral" ? "spiral-1" : "locker-1",
    code: null,
    readyBy: null,
    validUntil: null,
  };
};

export const sampleDelivery = (moment: "spiral" | "locker" | "between"): DeliveryScreen => ({
  kind: "delivery",
  orderCode: ORDER_CODE,
  lines: [
    deliveryLine("BAK-01", "11", moment === "spiral" ? "moving" : "delivered"),
    deliveryLine("KRJ-01", "04", moment === "locker" ? "take-and-close" : "waiting"),
    deliveryLine("KLT-04", "31", "waiting"),
  ],
  currentLineId: { spiral: "11", locker: "04", between: null }[moment],
  isPickUp: false,
  isReminded: false,
  machine: machinePlan(snapshot),
});

/** The first item stuck; the last one is on its way. */
export const sampleStuckDelivery = (): DeliveryScreen => ({
  ...sampleDelivery("between"),
  lines: [
    deliveryLine("BAK-01", "11", "not-delivered"),
    deliveryLine("KRJ-01", "04", "delivered"),
    deliveryLine("KLT-04", "31", "moving"),
  ],
  currentLineId: "31",
});

export const sampleReceiptChoice = (canPrint: boolean): ReceiptChoiceScreen => ({
  kind: "receipt-choice",
  orderCode: ORDER_CODE,
  totalRupiah: 111_000,
  lines: sampleThanks("complete").lines,
  canPrint,
});

export const sampleThanks = (outcome: "complete" | "partial"): ThanksScreen => ({
  kind: "thanks",
  orderCode: ORDER_CODE,
  receiptNumber: "M01-20261124-0037",
  totalRupiah: 111_000,
  lines: [
    deliveryLine("BAK-01", "11", "delivered"),
    deliveryLine("KRJ-01", "04", "delivered"),
    deliveryLine("KLT-04", "31", outcome === "complete" ? "delivered" : "not-delivered"),
  ],
  deliveredUnits: outcome === "complete" ? 3 : 2,
  refundOwedRupiah: outcome === "complete" ? 0 : 30_000,
  receipt: outcome === "complete" ? "printed" : "failed",
  openDoors: [],
  makers: {
    workshops: ["bakery", "craft", "leather"].flatMap((workshopId) =>
      snapshot.workshops.flatMap((one) => (one.workshopId === workshopId ? one.name : [])),
    ),
    premiRupiah: outcome === "complete" ? 23_450 : 16_950,
  },
  canPrintAgain: true,
  isPrinting: false,
  claimUrl: CLAIM_URL,
});
