import type { Shelf } from "../catalogue/shelf.ts";
import { createWishCounter } from "../catalogue/wish.ts";
import type { OpenCharges } from "../charge/open-charges.ts";
import { commitOrThrow } from "../journal/commit.ts";
import { withTimeout } from "../ports/clock.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { checkQrisForOrder } from "../qris/check-qris.ts";
import { printSale } from "../receipt/print-sale.ts";
import { err } from "../result.ts";
import type { ServiceDoor } from "../service/door/service-door.ts";
import { createRestockDesk } from "../service/restock/restock-desk.ts";
import type { ServicePause } from "../service/service-pause.ts";
import { createStaffDesk } from "../service/staff-desk.ts";
import { createToolsDesk } from "../service/tools/tools-desk.ts";
import { createCheckout } from "./checkout.ts";
import type { Delivery } from "./delivery.ts";
import { doorClosed } from "./door-closed.ts";
import { createCodeEntry } from "./enter-code.ts";
import { chargeRupiah, isPaid } from "./sale.ts";
import type { SellingStops } from "./selling-stop.ts";
import type { PurchaseWorld } from "./session-context.ts";

/** The session gives up on a QR code that has not come by then. */
const CODE_DEADLINE_MS = 20_000;

/** What the purchase machine asks for, done over the terminal's ports. */
export const createPurchaseWorld = ({
  ports,
  shelf,
  openCharges,
  delivery,
  stops,
  pause,
  door,
}: {
  readonly ports: TerminalPorts;
  readonly shelf: () => Shelf | null;
  readonly openCharges: OpenCharges;
  readonly delivery: Delivery;
  readonly stops: SellingStops;
  readonly pause: ServicePause;
  readonly door: ServiceDoor;
}): PurchaseWorld => {
  const { journal, charges, dispenser, clock } = ports;
  const { books } = journal;
  let reservingSaleId: string | null = null;

  const abandon = (saleId: string, reason: "cancelled" | "expired" | "not-offered") => {
    commitOrThrow(journal, (now) => {
      const sale = now.sale(saleId);
      if (!sale?.chargeId || sale.payment || sale.abandoned || sale.chargeClosed) return [];
      return [{ kind: "charge-abandoned", saleId, chargeId: sale.chargeId, reason }];
    });
  };

  return {
    shelf,
    canServe: () => stops.toBegin() === null,
    canGoOn: () => stops.toGoOn() === null,

    checkout: createCheckout({
      ports,
      shelf,
      stop: stops.toGoOn,
      reserving: (saleId) => {
        reservingSaleId = saleId;
      },
      onGivenUp: openCharges.wake,
    }),
    reservingSaleId: () => reservingSaleId,
    countWish: createWishCounter({ journal, clock, shelf }),
    enterCode: createCodeEntry(ports),
    door,
    staff: createStaffDesk(ports),
    tools: createToolsDesk(ports),
    restock: createRestockDesk(ports),
    pause,

    requestCode: async (saleId) => {
      const sale = books.sale(saleId);
      const snapshot = books.snapshot();
      if (!sale?.chargeId || !snapshot) return "refused";
      const { chargeId, orderCode } = sale;
      const amountRupiah = chargeRupiah(sale);
      const validForMs = snapshot.settings.paymentWindowMs;
      const offer = await withTimeout(
        clock,
        charges.request({ chargeId, saleId, orderCode, amountRupiah, validForMs }),
        CODE_DEADLINE_MS,
        err({ kind: "charge.unknown", reason: "deadline" } as const),
      );
      const checked = offer.ok
        ? checkQrisForOrder(offer.value.qrString, { amountRupiah, ...snapshot.settings })
        : offer;
      if (!offer.ok || !checked.ok) {
        abandon(saleId, "not-offered");
        openCharges.wake();
        return "refused";
      }
      const { qrString, referenceNo, expiresAt } = offer.value;
      commitOrThrow(journal, () => [
        { kind: "charge-offered", saleId, chargeId, qrString, referenceNo, expiresAt },
      ]);
      openCharges.wake();
      return "offered";
    },

    askCharge: openCharges.ask,
    closeCharge: openCharges.close,

    abandonCharge: async (saleId, because) => {
      abandon(saleId, because);
      openCharges.wake();
      return books.sale(saleId)?.payment ? "paid" : "abandoned";
    },

    remainingMs: (saleId) => {
      const offer = books.sale(saleId)?.offer;
      const windowMs = books.snapshot()?.settings.paymentWindowMs ?? 0;
      if (!offer) return windowMs;
      // The wall clock may be wrong: never longer than the window, never less than nothing.
      return Math.min(windowMs, Math.max(0, Date.parse(offer.expiresAt) - clock.nowMs()));
    },

    advance: (saleId) => delivery.advance(saleId, true),
    printAgain: async (saleId) => {
      const sale = books.sale(saleId);
      if (sale && isPaid(sale)) await printSale(ports, sale, { closing: false });
    },
    isReceiptNext: (saleId) => delivery.peek(saleId, true) === "print-receipt",
    isReceiptAsked: (saleId) => delivery.peek(saleId, true) === "ask-receipt",
    giveReceipt: delivery.giveReceipt,

    doorClosed: (slot) => doorClosed(dispenser, clock, slot),
  };
};
