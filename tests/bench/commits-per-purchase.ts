import { startTestKiosk } from "../support/test-kiosk.ts";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";

/** Exact: what one unit from a spiral writes from the fixed order to the closed sale. */
export const measureCommitsPerPurchase: Bench = async () => {
  const commits: string[] = [];
  const kiosk = await startTestKiosk();
  kiosk.journal().onCommit((stored) => {
    commits.push(stored.map(({ kind }) => kind).join(" + "));
  });
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.until("attract");
  return [
    {
      name: "commits per purchase",
      unit: "commits",
      ours: commits.length,
      reference: null,
      referenceName: "the least laws 1 and 2 allow: order, paid, about to, done",
      aim: ownAtMost(6),
      note: commits.join(" | "),
      whyMissed:
        "Two pairs could share a commit, at a price. `dispense-finished` of the last line with `receipt-started` (core/sale/hand-out.ts, core/receipt/print-sale.ts): a kill before the printer wakes would then leave a receipt that counts as begun and is not printed. `payment-proved` with the first `dispense-started`: a kill between them would then leave an attempt nobody saw, refunded instead of handed out. With several units, `dispense-finished` of one and `dispense-started` of the next could go together at no such price, one commit a further unit instead of two.",
    },
  ];
};
