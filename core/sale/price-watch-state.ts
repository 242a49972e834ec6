import type { PurchaseSetup } from "./purchase-setup.ts";

/** A price that changes under a finger: for a moment nothing can be paid (law 9: shown, then accepted). */
export const priceWatchState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "seen",
    on: {
      "shelf.changed": [
        { guard: "pricesMoved", target: ".justNew", actions: "fitCart" },
        { actions: "fitCart" },
      ],
    },
    states: {
      seen: {
        on: {
          "touch.pay": {
            guard: "hasCart",
            target: "#purchase.checkingOut",
            actions: "acceptOffer",
          },
        },
      },
      justNew: { after: { newPrice: "seen" } },
    },
  });
