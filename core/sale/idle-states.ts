import { not } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";

/**
 * Nobody is buying. A passer-by may switch language or reach here and walk on: after a while the
 * screen is as it was (law 12).
 */
export const idleStates = (purchase: PurchaseSetup) => ({
  outOfService: purchase.createStateConfig({
    entry: "forgetBuyer",
    initial: "untouched",
    on: { "service.restored": "attract", "touch.staff-open": "staffDoor" },
    states: {
      untouched: { on: { touched: "touched" } },
      touched: {
        after: { idle: { target: "untouched", actions: "forgetBuyer" } },
        on: { touched: { target: "touched", reenter: true } },
      },
    },
  }),
  attract: purchase.createStateConfig({
    entry: "forgetBuyer",
    initial: "untouched",
    always: { guard: not("canServe"), target: "outOfService" },
    on: {
      "touch.start": [{ guard: "canServe", target: "shopping" }, { target: "outOfService" }],
      "touch.staff-open": "staffDoor",
      "service.stopped": "outOfService",
    },
    states: {
      untouched: { on: { touched: "touched" } },
      touched: {
        after: { idle: { target: "untouched", actions: "forgetBuyer" } },
        on: { touched: { target: "touched", reenter: true } },
      },
    },
  }),
});
