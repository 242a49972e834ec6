import { assign, raise } from "xstate";
import { cartState } from "./cart-state.ts";
import { addUnits, setUnits } from "./change-cart.ts";
import { codeEntryState } from "./code-entry-state.ts";
import { priceWatchState } from "./price-watch-state.ts";
import type { PurchaseSetup } from "./purchase-setup.ts";
import type { PurchaseWorld } from "./session-context.ts";
import { wishingState } from "./wishing-state.ts";

/** Looking around and filling a cart, with an eye on whether anybody is still there. */
export const shoppingState = (purchase: PurchaseSetup, world: PurchaseWorld) =>
  purchase.createStateConfig({
    type: "parallel",
    on: {
      "touch.leave": "attract",
      "idle.leave": "attract",
      "service.stopped": "outOfService",
    },
    states: {
      place: {
        initial: "catalogue",
        on: {
          "touch.open-product": {
            target: ".product",
            reenter: true,
            actions: assign({ sku: ({ event }) => event.sku, notice: null }),
          },
          "touch.open-cart": { guard: "hasCart", target: ".cart" },
          "touch.open-code-entry": {
            target: ".codeEntry",
            actions: assign({ codeProblem: null, notice: null }),
          },
          "touch.add": {
            actions: assign(({ context, event }) => {
              const shelf = world.shelf();
              return shelf ? addUnits(context.cart, event, shelf) : {};
            }),
          },
          "touch.set-units": {
            actions: assign(({ context, event }) => {
              const shelf = world.shelf();
              return shelf ? setUnits(context.cart, event, shelf) : {};
            }),
          },
        },
        states: {
          catalogue: {},
          codeEntry: codeEntryState(purchase),
          product: {
            on: {
              "touch.back": { target: "catalogue", actions: assign({ notice: null }) },
              "touch.add": {
                target: "catalogue",
                actions: assign(({ context, event }) => {
                  const shelf = world.shelf();
                  return shelf ? addUnits(context.cart, event, shelf) : {};
                }),
              },
            },
          },
          cart: cartState(purchase, world),
        },
      },
      wishing: wishingState(purchase),
      prices: priceWatchState(purchase),
      attention: {
        initial: "watching",
        states: {
          watching: {
            after: { idle: "warning" },
            on: { touched: { target: "watching", reenter: true } },
          },
          warning: {
            after: { idleWarning: { actions: raise({ type: "idle.leave" }) } },
            on: { touched: "watching" },
          },
        },
      },
    },
  });
