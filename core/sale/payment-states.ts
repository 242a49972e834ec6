import { assign } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";

/** From the fixed order to its money, or to the end of its code. Each of these is bounded (law 12). */
export const paymentStates = (purchase: PurchaseSetup) => ({
  checkingOut: purchase.createStateConfig({
    invoke: {
      src: "checkout",
      input: ({ context }) => ({
        cart: context.cart,
        voucher: context.voucher,
        offerId: context.offerId,
        language: context.language,
      }),
      onDone: [
        {
          guard: ({ event }) => event.output.ok && event.output.value.needsCharge,
          target: "requestingCode",
          actions: [
            "agreeToPrices",
            assign({
              saleId: ({ event }) => (event.output.ok ? event.output.value.saleId : null),
            }),
          ],
        },
        // A voucher pays everything.
        {
          guard: ({ event }) => event.output.ok,
          target: "delivering",
          actions: [
            "emptyCart",
            assign({
              saleId: ({ event }) => (event.output.ok ? event.output.value.saleId : null),
            }),
          ],
        },
        {
          target: "shopping.place.cart",
          actions: [
            "fitCart",
            assign({
              notice: ({ event }) => (event.output.ok ? null : event.output.error),
              voucher: ({ context, event }) =>
                !event.output.ok && event.output.error.kind === "voucher-declined"
                  ? null
                  : context.voucher,
            }),
          ],
        },
      ],
      onError: "needsStaff",
    },
  }),
  requestingCode: purchase.createStateConfig({
    invoke: {
      src: "requestCode",
      input: ({ context }) => context.saleId ?? "",
      onDone: [
        { guard: ({ event }) => event.output === "offered", target: "awaitingPayment" },
        {
          target: "shopping.place.cart",
          actions: ["forgetSale", assign({ notice: { kind: "charge-refused" } })],
        },
      ],
      onError: "needsStaff",
    },
  }),
  awaitingPayment: purchase.createStateConfig({
    initial: "watching",
    on: {
      "charge.paid": { target: "delivering", actions: "emptyCart" },
      "charge.closed": {
        target: "paymentEnded",
        actions: assign({ ended: ({ event }) => event.because }),
      },
      "touch.cancel-payment": {
        target: "closingCharge",
        actions: assign({ closingBecause: "cancelled" }),
      },
    },
    after: {
      remainingWindow: {
        target: "closingCharge",
        actions: assign({ closingBecause: "expired" }),
      },
    },
    states: {
      watching: { on: { "touch.i-have-paid": "asking" } },
      asking: {
        invoke: {
          src: "askCharge",
          input: ({ context }) => context.saleId ?? "",
          onDone: {
            target: "watching",
            actions: assign({ notYetPaid: ({ event }) => event.output !== "paid" }),
          },
          onError: "#purchase.needsStaff",
        },
      },
    },
  }),
  closingCharge: purchase.createStateConfig({
    on: {
      "charge.paid": { target: "delivering", actions: "emptyCart" },
      // A poll beside the session was told sooner than the session's own question is answered.
      "charge.closed": {
        target: "paymentEnded",
        actions: assign({ ended: ({ context }) => context.closingBecause }),
      },
    },
    after: { closingLimit: "leavingCharge" },
    invoke: {
      src: "closeCharge",
      input: ({ context }) => ({
        saleId: context.saleId ?? "",
        because: context.closingBecause,
      }),
      onDone: [
        {
          guard: ({ event }) => event.output === "paid",
          target: "delivering",
          actions: "emptyCart",
        },
        {
          guard: ({ event }) => event.output === "closed",
          target: "paymentEnded",
          actions: assign({ ended: ({ context }) => context.closingBecause }),
        },
        { target: "leavingCharge" },
      ],
      onError: "needsStaff",
    },
  }),
  /** The answer did not come in time: the open charge lives on beside the session. */
  leavingCharge: purchase.createStateConfig({
    on: { "charge.paid": { target: "delivering", actions: "emptyCart" } },
    invoke: {
      src: "abandonCharge",
      input: ({ context }) => ({
        saleId: context.saleId ?? "",
        because: context.closingBecause,
      }),
      onDone: [
        {
          guard: ({ event }) => event.output === "paid",
          target: "delivering",
          actions: "emptyCart",
        },
        { target: "paymentEnded", actions: assign({ ended: "unsettled" }) },
      ],
      onError: "needsStaff",
    },
  }),
  paymentEnded: purchase.createStateConfig({
    on: {
      "touch.done": "attract",
      "touch.retry": {
        guard: "canRetry",
        target: "shopping.place.cart",
        actions: ["forgetSale", "fitCart"],
      },
    },
    after: { endedScreen: "attract" },
  }),
});
