import type { CatalogueSnapshot, Slot } from "../catalogue/catalogue-snapshot.ts";
import type {
  DeliveryLine,
  DeliveryLineState,
  ThanksScreen,
} from "../contract/delivery-screens.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import { type LineState, lineState, type Sale, type SaleLine } from "./sale.ts";

/** The lines of a paid sale as the delivery screen shows them. */
export const deliveryLines = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  openDoor: Slot | null,
  codes: ReadonlyMap<string, string>,
): DeliveryLine[] =>
  sale.lines.map((line) => {
    const slotId = line.attempts.at(-1)?.slotId ?? line.slotId;
    const slot = snapshot.slots.find((candidate) => candidate.slotId === slotId);
    const product = snapshot.products.find((candidate) => candidate.sku === line.sku);
    return {
      lineId: line.lineId,
      sku: line.sku,
      workshopId: product?.workshopId ?? "craft",
      name: line.name,
      state: shownState(line, openDoor?.slotId === slotId),
      fulfilment: line.fulfilment,
      slotKind: slot?.kind ?? null,
      slotLabel: slot?.label ?? "",
      cabinet: slot?.cabinet ?? "",
      code: codes.get(line.lineId) ?? null,
      readyBy: line.readyBy,
      validUntil: line.validUntil,
    };
  });

export const thanksScreen = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  codes: ReadonlyMap<string, string>,
  isPrinting: boolean,
): ThanksScreen => ({
  kind: "thanks",
  orderCode: sale.orderCode,
  receiptNumber: sale.receiptNumber ?? "",
  totalRupiah: sale.totalRupiah,
  lines: deliveryLines(sale, snapshot, null, codes),
  deliveredUnits: sale.lines.filter((line) => HANDED_OVER.has(lineState(line))).length,
  refundOwedRupiah: sale.refunds.reduce((sum, refund) => sum + refund.amountRupiah, 0),
  receipt: shownReceipt(sale.receipt),
  canPrintAgain: sale.receiptNumber !== null,
  isPrinting,
  claimUrl: claimUrl(snapshot.settings.publicUrl, sale.orderCode),
});

/** Made to order counts once its code is the buyer's: the rest is the lapas's promise. */
const HANDED_OVER: ReadonlySet<LineState> = new Set(["delivered", "to-collect"]);

const shownReceipt = (receipt: Sale["receipt"]): ThanksScreen["receipt"] => {
  if (receipt === "printed" || receipt === "assumed") return "printed";
  return receipt === "failed" || receipt === "none" ? "failed" : "unknown";
};

const shownState = (line: SaleLine, isDoorOpen: boolean): DeliveryLineState => {
  const state = lineState(line);
  if (line.code && state !== "refund-owed") return "code-shown";
  switch (state) {
    case "waiting":
      return "waiting";
    case "in-flight":
      return "moving";
    case "to-collect":
      return "code-shown";
    case "delivered":
      return isDoorOpen ? "take-and-close" : "delivered";
    case "unknown":
    case "not-delivered":
    case "refund-owed":
      return "not-delivered";
  }
};
