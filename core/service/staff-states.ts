import { assign } from "xstate";
import type { PurchaseSetup } from "../sale/purchase-setup.ts";
import type { SessionContext } from "../sale/session-context.ts";
import { mayDo, type ServiceAction } from "./position.ts";
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
            {
              guard: ({ event }) => event.output.kind === "right",
              target: "#purchase.staff",
              actions: assign({ position: "head" }),
            },
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
          "touch.staff-open-day": { guard: may("close-day"), target: "day" },
          "touch.staff-begin-service": {
            guard: may("pause-shop"),
            target: "#purchase.outOfService",
            actions: "beginService",
          },
          "touch.staff-count": {
            guard: may("count-slot"),
            target: "working",
            actions: assign({
              staffWish: ({ event, context }) => ({
                kind: "count",
                slotId: event.slotId,
                units: event.units,
                by: context.position ?? "head",
              }),
            }),
          },
          "touch.staff-print-case": {
            guard: may("print-case"),
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

/** Guard: the position behind the PIN may do it. */
const may =
  (action: ServiceAction) =>
  ({ context: { position } }: { readonly context: SessionContext }): boolean =>
    position !== null && mayDo(position, action);
