import { assign } from "xstate";
import type { PurchaseSetup } from "../sale/purchase-setup.ts";
import type { SessionContext } from "../sale/session-context.ts";
import { AT_WORK } from "./at-work.ts";
import { staffDayState } from "./day/staff-day-state.ts";
import { mayDo, type ServiceAction } from "./position.ts";
import { restockState } from "./restock/restock-state.ts";
import { toolsState } from "./tools/tools-state.ts";

/**
 * Behind the PIN: what only a person at the machine can settle. Left alone, it closes by itself
 * (`service-watch`), but not in a state with the tag `AT_WORK`.
 */
export const staffStates = (purchase: PurchaseSetup) => ({
  staff: purchase.createStateConfig({
    initial: "looking",
    entry: assign({ doorAnswer: null }),
    on: {
      "touch.staff-leave": { target: "attract", actions: "endService" },
      "staff.sent-out": "attract",
    },
    states: {
      looking: {
        on: {
          "touch.staff-open-tools": { guard: may("test-devices"), target: "tools" },
          "touch.staff-open-day": { guard: may("close-day"), target: "day" },
          "touch.staff-open-restock": { guard: may("restock"), target: "restock" },
          "touch.staff-begin-service": {
            guard: may("pause-shop"),
            target: "#purchase.outOfService",
            actions: "beginService",
          },
          "touch.staff-count": {
            guard: may("count-slot"),
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
            guard: may("print-case"),
            target: "working",
            actions: assign({
              staffWish: ({ event }) => ({ kind: "print-case", orderCode: event.orderCode }),
            }),
          },
        },
      },
      day: staffDayState(purchase),
      tools: toolsState(purchase),
      restock: restockState(purchase),
      working: {
        tags: AT_WORK,
        // Nobody leaves in the middle: what is written names who is inside.
        on: { "touch.staff-leave": {} },
        invoke: {
          src: "staffWish",
          input: ({ context: { staffWish, position } }) => ({ wish: staffWish, by: position }),
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
