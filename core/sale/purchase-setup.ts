import { assign, fromPromise, setup } from "xstate";
import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import { covers, isSoldOut, type Wish } from "../catalogue/wish.ts";
import type { ReceiptChoice } from "../contract/delivery-screens.ts";
import type { ToolWish } from "../contract/tools-touches.ts";
import type { Position } from "../service/position.ts";
import { fitToShelf } from "./change-cart.ts";
import { agreeToPrices, pricesMoved } from "./offer.ts";
import type { OrderWish } from "./place-order.ts";
import { purchaseDelays } from "./purchase-delays.ts";
import {
  type CodeMeaning,
  type DayWish,
  freshContext,
  type PurchaseWorld,
  type Resume,
  type SessionContext,
  type StaffWish,
} from "./session-context.ts";
import type { SessionEvent } from "./touch-event.ts";

/** The vocabulary of a purchase: what its states may invoke, ask, do and wait for. */
export const createPurchaseSetup = (world: PurchaseWorld) =>
  setup({
    types: {
      context: {} as SessionContext,
      events: {} as SessionEvent,
      input: {} as { readonly resume: Resume | null },
    },
    actors: {
      checkout: fromPromise(({ input }: { input: OrderWish }) => world.checkout(input)),
      enterCode: fromPromise(({ input }: { input: string }) => world.enterCode(input)),
      countWish: fromPromise(({ input }: { input: Wish | null }) =>
        input ? world.countWish(input) : Promise.resolve(),
      ),
      printAgain: fromPromise(({ input }: { input: string }) => world.printAgain(input)),
      enterPin: fromPromise(
        async ({ input }: { input: { position: Position | null; pin: string } }) =>
          input.position
            ? world.door.enter(input.position, input.pin)
            : ({ kind: "no-pin" } as const),
      ),
      staffWish: fromPromise(
        async ({
          input: { wish, by },
        }: {
          input: { wish: StaffWish | null; by: Position | null };
        }) => {
          if (wish?.kind === "print-case") return world.staff.printCase(wish.orderCode);
          if (!wish || !by) return null;
          await world.staff.count(wish.slotId, wish.units, by);
          return "counted" as const;
        },
      ),
      dayWish: fromPromise(({ input }: { input: DayWish }) =>
        input.kind === "close" ? world.staff.closeDay(input) : world.staff.printDay(input.date),
      ),
      toolWish: fromPromise(
        async ({
          input: { wish, by },
        }: {
          input: { wish: ToolWish | null; by: Position | null };
        }) => (wish && by ? world.tools.use(wish, by) : null),
      ),
      restockWish: fromPromise(async ({ input: { wish, position } }: { input: RestockAsked }) =>
        wish && position ? world.restock(wish, position) : null,
      ),
      requestCode: fromPromise(({ input }: { input: string }) => world.requestCode(input)),
      askCharge: fromPromise(({ input }: { input: string }) => world.askCharge(input)),
      closeCharge: fromPromise(
        ({ input }: { input: { saleId: string; because: "cancelled" | "expired" } }) =>
          world.closeCharge(input.saleId, input.because),
      ),
      abandonCharge: fromPromise(
        ({ input }: { input: { saleId: string; because: "cancelled" | "expired" } }) =>
          world.abandonCharge(input.saleId, input.because),
      ),
      advance: fromPromise(({ input }: { input: string }) => world.advance(input)),
      giveReceipt: fromPromise(
        ({ input }: { input: { saleId: string; choice: ReceiptChoice | null } }) =>
          world.giveReceipt(input.saleId, input.choice ?? "none"),
      ),
      doorClosed: fromPromise(({ input }: { input: Slot | null }) =>
        input ? world.doorClosed(input) : Promise.resolve(),
      ),
    },
    guards: {
      canServe: () => world.canServe(),
      canRetry: ({ context }) => context.cart.length > 0 && world.canGoOn(),
      hasCart: ({ context }) => context.cart.length > 0,
      isNewWish: ({ context, event }) => {
        const shelf = world.shelf();
        return (
          event.type === "touch.wish" &&
          shelf !== null &&
          isSoldOut(shelf, event) &&
          !covers(context.wishes, event)
        );
      },
      pricesMoved: ({ context }) => {
        const shelf = world.shelf();
        return shelf !== null && pricesMoved(context.cart, shelf);
      },
      isReceiptNext: ({ context }) => world.isReceiptNext(context.saleId ?? ""),
      isReceiptAsked: ({ context }) => world.isReceiptAsked(context.saleId ?? ""),
    },
    actions: {
      beginService: () => world.pause.begin(),
      stopSelling: () => world.pause.stay(),
      endService: () => world.pause.end(),
      /** Law 12: the next buyer sees nothing of the one before. */
      forgetBuyer: assign(() => freshContext("id")),
      forgetSale: assign({ saleId: null, notYetPaid: false }),
      acceptOffer: assign(({ event }) =>
        event.type === "touch.pay" ? { offerId: event.offerId, notice: null } : {},
      ),
      /** The order stands at the prices of the screen. */
      agreeToPrices: assign({ cart: ({ context }) => agreeToPrices(context.cart) }),
      emptyCart: assign({ cart: [], voucher: null }),
      keepVoucher: assign(({ event }) => {
        const meaning = "output" in event ? event.output : null;
        return isVoucherMeaning(meaning)
          ? { voucher: meaning.voucher, notice: { kind: "voucher-added" as const } }
          : {};
      }),
      fitCart: assign(({ context }) => {
        const shelf = world.shelf();
        if (!shelf) return {};
        const { cart, notice } = fitToShelf(context.cart, shelf);
        return { cart, notice: notice ?? context.notice };
      }),
    },
    delays: {
      ...purchaseDelays,
      lastScreen: ({ context }) =>
        context.receiptChoice === "phone"
          ? purchaseDelays.phoneReceipt
          : purchaseDelays.thanksScreen,
      remainingWindow: ({ context }) => world.remainingMs(context.saleId ?? ""),
    },
  });

export type PurchaseSetup = ReturnType<typeof createPurchaseSetup>;

type RestockAsked = {
  readonly wish: SessionContext["restockWish"];
  readonly position: SessionContext["position"];
};

const isVoucherMeaning = (
  meaning: unknown,
): meaning is Extract<CodeMeaning, { readonly kind: "voucher" }> =>
  typeof meaning === "object" &&
  meaning !== null &&
  "kind" in meaning &&
  meaning.kind === "voucher";
