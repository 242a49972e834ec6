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
        "`dispense-finished` of the last line and `receipt-started` follow each other with nothing between them but the printer waking up: core/sale/delivery.ts could write both in one commit (6). Each further unit could put its `dispense-started` into the commit of the `dispense-finished` before it (one commit a unit instead of two).",
    },
  ];
};
