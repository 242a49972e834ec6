import type { CatalogueSnapshot, Slot } from "../catalogue/catalogue-snapshot.ts";
import type { DeliveryLine, DeliveryLineState, ThanksScreen } from "../contract/kiosk-view.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import { lineState, type Sale, type SaleLine } from "./sale.ts";

/** The lines of a paid sale as the delivery screen shows them. */
export const deliveryLines = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  openDoor: Slot | null,
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
      slotKind: slot?.kind ?? "spiral",
      slotLabel: slot?.label ?? slotId,
      cabinet: slot?.cabinet ?? "",
    };
  });

export const thanksScreen = (sale: Sale, snapshot: CatalogueSnapshot): ThanksScreen => ({
  kind: "thanks",
  orderCode: sale.orderCode,
  receiptNumber: sale.payment?.receiptNumber ?? "",
  totalRupiah: sale.totalRupiah,
  lines: deliveryLines(sale, snapshot, null),
  deliveredUnits: sale.lines.filter((line) => lineState(line) === "delivered").length,
  refundOwedRupiah: sale.refunds.reduce((sum, refund) => sum + refund.amountRupiah, 0),
  receipt: sale.receipt === "printed" || sale.receipt === "assumed" ? "printed" : "failed",
  claimUrl: claimUrl(snapshot.settings.publicUrl, sale.orderCode),
});

const shownState = (line: SaleLine, isDoorOpen: boolean): DeliveryLineState => {
  const state = lineState(line);
  switch (state) {
    case "waiting":
      return "waiting";
    case "in-flight":
      return "moving";
    case "delivered":
      return isDoorOpen ? "take-and-close" : "delivered";
    case "unknown":
    case "not-delivered":
    case "refund-owed":
      return "not-delivered";
  }
};
