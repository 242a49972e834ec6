import { assign } from "xstate";
import { doorStates } from "../service/door/door-states.ts";
import { staffStates } from "../service/staff-states.ts";
import { deliveringState } from "./delivering-state.ts";
import { idleStates } from "./idle-states.ts";
import { paymentStates } from "./payment-states.ts";
import { createPurchaseSetup } from "./purchase-setup.ts";
import { freshContext, type PurchaseWorld } from "./session-context.ts";
import { shoppingState } from "./shopping-state.ts";

/** One buyer's journey, from the attract screen back to it. Money and goods live in the facts. */
export const createPurchaseMachine = (world: PurchaseWorld) => {
  const purchase = createPurchaseSetup(world);
  return purchase.createMachine({
    id: "purchase",
    context: ({ input }) => ({
      ...freshContext(input.resume?.language ?? "id"),
      saleId: input.resume?.saleId ?? null,
      resumeAt: input.resume?.at ?? null,
    }),
    initial: "starting",
    on: {
      "touch.set-language": { actions: assign({ language: ({ event }) => event.language }) },
      "touch.set-low-reach": { actions: assign({ lowReach: ({ event }) => event.on }) },
      "journal.failed": ".needsStaff",
    },
    states: {
      starting: {
        always: [
          {
            guard: ({ context }) => context.resumeAt === "awaitingPayment",
            target: "awaitingPayment",
          },
          { guard: ({ context }) => context.resumeAt === "delivering", target: "delivering" },
          { guard: "canServe", target: "attract" },
          { target: "outOfService" },
        ],
      },

      ...idleStates(purchase),
      shopping: shoppingState(purchase, world),
      ...paymentStates(purchase),

      delivering: deliveringState(purchase),

      thanks: {
        initial: "shown",
        on: { "touch.done": "attract" },
        states: {
          shown: {
            after: { lastScreen: "#purchase.attract" },
            on: {
              "touch.print-again": {
                target: "printingAgain",
                actions: assign({ receiptChoice: "paper" }),
              },
            },
          },
          printingAgain: {
            invoke: {
              src: "printAgain",
              input: ({ context }) => context.saleId ?? "",
              onDone: "shown",
              onError: "#purchase.needsStaff",
            },
          },
        },
      },

      ...doorStates(purchase),
      ...staffStates(purchase),

      /** The journal could not be written. Nothing moves any more; the process leaves and reads. */
      needsStaff: {},
    },
  });
};

export type PurchaseMachine = ReturnType<typeof createPurchaseMachine>;
