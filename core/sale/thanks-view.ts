import type { BusinessDate } from "../business-day.ts";
import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type {
  DeliveryLine,
  ReceiptChoice,
  ReceiptChoiceScreen,
  ThanksScreen,
} from "../contract/delivery-screens.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import { makersShare } from "./makers-share.ts";
import { type LineState, lineState, type Sale } from "./sale.ts";

export const receiptChoiceScreen = (
  sale: Sale,
  lines: readonly DeliveryLine[],
  canPrint: boolean,
): ReceiptChoiceScreen => ({
  kind: "receipt-choice",
  orderCode: sale.orderCode,
  totalRupiah: sale.totalRupiah,
  lines,
  canPrint,
});

export const thanksScreen = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  lines: readonly DeliveryLine[],
  last: {
    readonly receiptChoice: ReceiptChoice | null;
    readonly isPrinting: boolean;
    readonly today: BusinessDate;
    readonly openDoors: readonly string[];
  },
): ThanksScreen => {
  const settled = sale.lines.filter((line) => SETTLED.has(lineState(line)));
  return {
    kind: "thanks",
    orderCode: sale.orderCode,
    receiptNumber: sale.receiptNumber ?? "",
    totalRupiah: sale.totalRupiah,
    lines,
    deliveredUnits: settled.length,
    refundOwedRupiah: sale.refunds.reduce((sum, refund) => sum + refund.amountRupiah, 0),
    openDoors: last.openDoors,
    receipt: shownReceipt(sale.receipt, last.receiptChoice),
    makers: makersShare(settled, snapshot, sale.paidBusinessDate ?? last.today),
    canPrintAgain: sale.receiptNumber !== null,
    isPrinting: last.isPrinting,
    claimUrl: claimUrl(snapshot.settings.publicUrl, sale.orderCode),
  };
};

/** Made to order counts once its code is the buyer's: the rest is the lapas's promise. */
const SETTLED: ReadonlySet<LineState> = new Set(["delivered", "to-collect"]);

const shownReceipt = (
  receipt: Sale["receipt"],
  choice: ReceiptChoice | null,
): ThanksScreen["receipt"] => {
  switch (receipt) {
    case "printed":
    case "assumed":
      return "printed";
    case "failed":
      return "failed";
    case "none":
      return choice === "phone" ? "phone" : "none";
    case "started":
    case "unknown":
      return "unknown";
  }
};
