import { assign } from "xstate";
import type { PurchaseSetup } from "../../sale/purchase-setup.ts";
import { AT_WORK } from "../at-work.ts";

/** Looking at the books of the day, closing them, printing their report. */
export const staffDayState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "looking",
    entry: assign({ dayNotice: null }),
    states: {
      looking: {
        on: {
          "touch.staff-back": "#purchase.staff.looking",
          "touch.staff-close-day": {
            target: "working",
            actions: assign({
              dayWish: ({ event: { date, position } }) => ({ kind: "close", date, position }),
            }),
          },
          "touch.staff-print-day": {
            target: "working",
            actions: assign({ dayWish: ({ event: { date } }) => ({ kind: "print", date }) }),
          },
        },
      },
      working: {
        tags: AT_WORK,
        // Nobody leaves in the middle: the outcome of the paper has to be seen.
        on: { "touch.staff-leave": {} },
        invoke: {
          src: "dayWish",
          input: ({ context }) => context.dayWish ?? { kind: "print", date: "" },
          onDone: {
            target: "looking",
            actions: assign({ dayNotice: ({ event }) => event.output, dayWish: null }),
          },
          onError: "#purchase.needsStaff",
        },
      },
    },
  });
