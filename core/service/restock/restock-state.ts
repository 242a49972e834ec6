import { assign } from "xstate";
import type { PurchaseSetup } from "../../sale/purchase-setup.ts";
import { AT_WORK } from "../at-work.ts";

/** At the open machine: the slots, or the one in the hands. Which of them is read from the facts. */
export const restockState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "looking",
    entry: assign({ restockNotice: null }),
    states: {
      looking: {
        on: {
          "touch.staff-back": "#purchase.staff.looking",
          "touch.restock": {
            target: "working",
            actions: assign({ restockWish: ({ event }) => event.wish }),
          },
        },
      },
      working: {
        tags: AT_WORK,
        // Nobody leaves in the middle: a door opens, or paper moves.
        on: { "touch.staff-leave": {} },
        invoke: {
          src: "restockWish",
          input: ({ context: { restockWish, position } }) => ({ wish: restockWish, position }),
          onDone: {
            target: "looking",
            actions: assign({ restockNotice: ({ event }) => event.output, restockWish: null }),
          },
          onError: "#purchase.needsStaff",
        },
      },
    },
  });
