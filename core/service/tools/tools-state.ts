import { assign } from "xstate";
import type { ToolWish } from "../../contract/tools-touches.ts";
import type { PurchaseSetup } from "../../sale/purchase-setup.ts";
import type { SessionContext } from "../../sale/session-context.ts";
import { AT_WORK } from "../at-work.ts";
import { mayDo, type ServiceAction } from "../position.ts";

/** The technician's tools: one at a time, and nobody leaves while one is under way. */
export const toolsState = (purchase: PurchaseSetup) =>
  purchase.createStateConfig({
    initial: "looking",
    entry: assign({ toolResult: null }),
    states: {
      looking: {
        on: {
          "touch.staff-back": "#purchase.staff.looking",
          "touch.staff-tool": {
            guard: ({ context, event }) => mayUse(context, event.wish),
            target: "working",
            actions: assign({ toolWish: ({ event }) => event.wish, toolResult: null }),
          },
        },
      },
      working: {
        tags: AT_WORK,
        on: { "touch.staff-leave": {} },
        invoke: {
          src: "toolWish",
          input: ({ context: { toolWish, position } }) => ({ wish: toolWish, by: position }),
          onDone: [
            {
              guard: ({ event }) => event.output?.kind === "stopped",
              target: "#purchase.outOfService",
              actions: "stopSelling",
            },
            {
              target: "looking",
              actions: assign({ toolResult: ({ event }) => event.output, toolWish: null }),
            },
          ],
          onError: "#purchase.needsStaff",
        },
      },
    },
  });

const mayUse = ({ position }: SessionContext, { tool }: ToolWish): boolean =>
  position !== null && mayDo(position, actionOf(tool));

const actionOf = (tool: ToolWish["tool"]): ServiceAction => {
  if (tool === "copy-journal") return "copy-journal";
  return tool === "restart" || tool === "stop" ? "restart-service" : "test-devices";
};
