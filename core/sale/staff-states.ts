import { assign } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";
import { staffDayState } from "./staff-day-state.ts";

/** Behind the PIN: what only a person at the machine can settle. Left alone, it closes by itself. */
export const staffStates = (purchase: PurchaseSetup) => ({
  staffPin: purchase.createStateConfig({
    initial: "typing",
    on: { "touch.staff-leave": "attract" },
    states: {
      typing: {
        after: { staffIdle: "#purchase.attract" },
        on: {
          "touch.staff-pin": {
            target: "checking",
            actions: assign({ pin: ({ event }) => event.pin }),
          },
        },
      },
      checking: {
        exit: assign({ pin: "" }),
        invoke: {
          src: "enterPin",
          input: ({ context }) => context.pin,
          onDone: [
            { guard: ({ event }) => event.output.kind === "right", target: "#purchase.staff" },
            { target: "typing", actions: assign({ pinAnswer: ({ event }) => event.output }) },
          ],
          onError: "#purchase.needsStaff",
        },
      },
    },
  }),
  staff: purchase.createStateConfig({
    initial: "looking",
    entry: assign({ pinAnswer: null }),
    on: { "touch.staff-leave": { target: "attract", actions: "endService" } },
    states: {
      looking: {
        after: { staffIdle: "#purchase.attract" },
        on: {
          "touch.staff-open-day": "day",
          "touch.staff-begin-service": {
            target: "#purchase.outOfService",
            actions: "beginService",
          },
          "touch.staff-count": {
            target: "working",
            actions: assign({
              staffWish: ({ event }) => ({
                kind: "count",
                slotId: event.slotId,
                units: event.units,
              }),
            }),
          },
          "touch.staff-print-case": {
            target: "working",
            actions: assign({
              staffWish: ({ event }) => ({ kind: "print-case", orderCode: event.orderCode }),
            }),
          },
        },
      },
      day: staffDayState(purchase),
      working: {
        invoke: {
          src: "staffWish",
          input: ({ context }) => context.staffWish,
          onDone: {
            target: "looking",
            actions: assign({ staffNotice: ({ event }) => event.output, staffWish: null }),
          },
          onError: "#purchase.needsStaff",
        },
      },
    },
  }),
});
