import { assign } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";

/** One place to type a code: a goods voucher goes to the cart, a pick-up code opens its goods. */
export const codeEntryState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "typing",
    on: { "touch.back": [{ guard: "hasCart", target: "cart" }, { target: "catalogue" }] },
    states: {
      typing: {
        on: {
          "touch.enter-code": {
            target: "checking",
            actions: assign({ code: ({ event }) => event.code, codeProblem: null }),
          },
        },
      },
      checking: {
        invoke: {
          src: "enterCode",
          input: ({ context }) => context.code,
          onDone: [
            {
              guard: ({ event }) => event.output.kind === "pick-up",
              target: "#purchase.delivering",
              actions: [
                "emptyCart",
                assign({
                  saleId: ({ event }) =>
                    event.output.kind === "pick-up" ? event.output.saleId : null,
                }),
              ],
            },
            {
              guard: ({ context, event }) =>
                event.output.kind === "voucher" && context.cart.length > 0,
              target: "#purchase.shopping.place.cart",
              actions: "keepVoucher",
            },
            {
              guard: ({ event }) => event.output.kind === "voucher",
              target: "#purchase.shopping.place.catalogue",
              actions: "keepVoucher",
            },
            {
              target: "typing",
              actions: assign({
                codeProblem: ({ event }) =>
                  event.output.kind === "problem" ? event.output.problem : null,
              }),
            },
          ],
          onError: "#purchase.needsStaff",
        },
      },
    },
  });
