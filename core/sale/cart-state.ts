import { assign } from "xstate";
import { isSame } from "./cart.ts";
import { putBack, setUnits } from "./change-cart.ts";
import type { PurchaseSetup } from "./purchase-setup.ts";
import type { PurchaseWorld } from "./session-context.ts";

/** The open cart. What is taken out of it can be put back for a few seconds, in its place. */
export const cartState = (purchase: PurchaseSetup, world: PurchaseWorld) =>
  purchase.createStateConfig({
    initial: "steady",
    exit: assign({ removed: null }),
    on: {
      "touch.back": { target: "catalogue", actions: assign({ notice: null }) },
      "touch.set-units": [
        {
          guard: ({ context, event }) =>
            event.units === 0 && context.cart.some((item) => isSame(item, event)),
          target: ".undoable",
          actions: assign(({ context, event }) => {
            const place = context.cart.findIndex((item) => isSame(item, event));
            const item = context.cart[place];
            return {
              cart: context.cart.filter((other) => other !== item),
              removed: item ? { kind: "item", item, place } : null,
              notice: null,
            };
          }),
        },
        {
          actions: assign(({ context, event }) => {
            const shelf = world.shelf();
            return shelf ? setUnits(context.cart, event, shelf) : {};
          }),
        },
      ],
      "touch.remove-voucher": {
        guard: ({ context }) => context.voucher !== null,
        target: ".undoable",
        actions: assign(({ context: { voucher } }) => ({
          voucher: null,
          removed: voucher && { kind: "voucher", voucher },
          notice: null,
        })),
      },
    },
    states: {
      steady: { entry: assign({ removed: null }) },
      undoable: {
        after: { undo: "steady" },
        on: {
          "touch.undo-remove": {
            target: "steady",
            actions: assign(({ context: { cart, removed } }) => {
              const shelf = world.shelf();
              if (!removed || !shelf) return {};
              return removed.kind === "voucher"
                ? { voucher: removed.voucher, notice: null }
                : putBack(cart, removed, shelf);
            }),
          },
        },
      },
    },
  });
