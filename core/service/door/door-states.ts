import { assign } from "xstate";
import type { PurchaseSetup } from "../../sale/purchase-setup.ts";

/** In front of the PIN: who is it, and is it true? Nobody learns here what is behind. */
export const doorStates = (purchase: PurchaseSetup) => ({
  staffDoor: purchase.createStateConfig({
    initial: "choosing",
    on: { "touch.staff-leave": "attract" },
    states: {
      choosing: {
        entry: assign({ chosenPosition: null, doorAnswer: null }),
        after: { doorIdle: "#purchase.attract" },
        on: {
          "touch.staff-choose": {
            target: "typing",
            actions: assign({ chosenPosition: ({ event }) => event.position }),
          },
        },
      },
      typing: {
        after: { doorIdle: "#purchase.attract" },
        on: {
          "touch.staff-back": "choosing",
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
          input: ({ context: { chosenPosition, pin } }) => ({ position: chosenPosition, pin }),
          onDone: [
            {
              guard: ({ event }) => event.output.kind === "right",
              target: "#purchase.staff",
              actions: assign({ position: ({ context }) => context.chosenPosition }),
            },
            { target: "typing", actions: assign({ doorAnswer: ({ event }) => event.output }) },
          ],
          onError: "#purchase.needsStaff",
        },
      },
    },
  }),
});
