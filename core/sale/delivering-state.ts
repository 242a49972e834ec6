import { assign } from "xstate";
import type { PurchaseSetup } from "./purchase-setup.ts";

/** Line by line out of the machine, then the receipt; every step asks the facts what is next. */
export const deliveringState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "deciding",
    states: {
      deciding: {
        always: [
          { guard: "isReceiptNext", target: "printing" },
          { guard: "isReceiptAsked", target: "askingReceipt" },
          { target: "handingOut" },
        ],
      },
      handingOut: {
        invoke: {
          src: "advance",
          input: ({ context }) => context.saleId ?? "",
          onDone: [
            {
              guard: ({ event }) => event.output.kind === "door-opened",
              target: "taking",
              actions: assign({
                openDoor: ({ event }) =>
                  event.output.kind === "door-opened" ? event.output.slot : null,
              }),
            },
            {
              guard: ({ event }) => event.output.kind === "finished",
              target: "#purchase.thanks",
            },
            { target: "deciding" },
          ],
          onError: "#purchase.needsStaff",
        },
      },
      taking: {
        initial: "opened",
        exit: assign({ openDoor: null }),
        on: { "touch.taken": "deciding" },
        after: { doorLimit: "deciding" },
        invoke: {
          src: "doorClosed",
          input: ({ context }) => context.openDoor,
          onDone: "deciding",
        },
        states: {
          opened: { after: { doorReminder: "reminded" } },
          reminded: {},
        },
      },
      /** Everything is out. Whoever says nothing gets no paper; the code is on the last screen too. */
      askingReceipt: {
        on: {
          "touch.choose-receipt": {
            target: "givingReceipt",
            actions: assign({ receiptChoice: ({ event }) => event.receipt }),
          },
          // Money came a second time: now something is owed.
          "shelf.changed": { guard: "isReceiptNext", target: "printing" },
        },
        after: {
          receiptChoice: { target: "givingReceipt", actions: assign({ receiptChoice: "none" }) },
        },
      },
      givingReceipt: {
        invoke: {
          src: "giveReceipt",
          input: ({ context }) => ({
            saleId: context.saleId ?? "",
            choice: context.receiptChoice,
          }),
          onDone: "#purchase.thanks",
          onError: "#purchase.needsStaff",
        },
      },
      printing: {
        invoke: {
          src: "advance",
          input: ({ context }) => context.saleId ?? "",
          onDone: "#purchase.thanks",
          onError: "#purchase.needsStaff",
        },
      },
    },
  });
