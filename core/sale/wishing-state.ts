import { assign } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";

/** One touch wishes for what is sold out: once a session a product, written down before it is thanked. */
export const wishingState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "listening",
    states: {
      listening: {
        on: {
          "touch.wish": {
            guard: "isNewWish",
            target: "counting",
            actions: assign({
              wish: ({ event }) => ({ sku: event.sku, variantId: event.variantId }),
            }),
          },
        },
      },
      counting: {
        invoke: {
          src: "countWish",
          input: ({ context }) => context.wish,
          onDone: {
            target: "listening",
            actions: assign({
              wishes: ({ context }) =>
                context.wish ? [...context.wishes, context.wish] : context.wishes,
              wish: null,
            }),
          },
          onError: "#purchase.needsStaff",
        },
      },
    },
  });
