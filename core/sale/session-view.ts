import type { SnapshotFrom } from "xstate";
import { productCards, productDetail } from "../catalogue/product-view.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { OutOfServiceScreen, PaymentScreen, Screen } from "../contract/kiosk-view.ts";
import type { Books } from "../ports/journal.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import { cartTotalRupiah, offerIdOf } from "./cart.ts";
import { cartLines } from "./cart-view.ts";
import { deliveryLines, thanksScreen } from "./delivery-view.ts";
import type { PurchaseMachine } from "./purchase-machine.ts";
import type { Sale } from "./sale.ts";

export type SessionSnapshot = SnapshotFrom<PurchaseMachine>;

export interface ViewSources {
  readonly books: Books;
  readonly shelf: Shelf | null;
  readonly canPay: boolean;
  readonly outOfService: OutOfServiceScreen["reason"];
  readonly remainingMs: number;
}

/** The one screen that shows a session. Total: every state of the machine has one. */
export const sessionToScreen = (session: SessionSnapshot, sources: ViewSources): Screen => {
  const { context } = session;
  const { books, shelf } = sources;
  const sale = context.saleId === null ? null : books.sale(context.saleId);
  if (session.matches("needsStaff")) return needsStaff(sale);
  if (!shelf) return { kind: "out-of-service", reason: sources.outOfService };
  const today = books.businessDate();

  if (session.matches("starting") || session.matches("outOfService")) {
    return { kind: "out-of-service", reason: sources.outOfService };
  }
  if (session.matches("attract")) {
    const cards = productCards(shelf, [], today);
    return {
      kind: "attract",
      highlights: cards.filter((card) => card.availability.kind === "available").slice(0, 8),
    };
  }
  if (session.matches("shopping")) return shoppingScreen(session, sources, shelf);
  if (session.matches("checkingOut")) {
    return { kind: "checking-out", totalRupiah: cartTotalRupiah(context.cart, shelf) };
  }
  if (!sale) return { kind: "out-of-service", reason: sources.outOfService };
  if (session.matches("requestingCode")) {
    return { kind: "checking-out", totalRupiah: sale.totalRupiah };
  }
  if (session.matches("awaitingPayment")) return paymentScreen(session, sources, shelf, sale);
  if (session.matches("closingCharge") || session.matches("leavingCharge")) {
    return {
      kind: "closing-charge",
      because: context.closingBecause,
      orderCode: sale.orderCode,
    };
  }
  if (session.matches("paymentEnded")) {
    return {
      kind: "payment-ended",
      outcome: context.ended,
      orderCode: sale.orderCode,
      amountRupiah: sale.totalRupiah,
      claimUrl: claimUrl(shelf.snapshot.settings.publicUrl, sale.orderCode),
      canRetry: context.cart.length > 0,
    };
  }
  if (session.matches({ delivering: "printing" })) {
    return { kind: "printing", orderCode: sale.orderCode };
  }
  if (session.matches("delivering")) {
    const lines = deliveryLines(sale, shelf.snapshot, context.openDoor);
    const current = lines.find(({ state }) => state === "moving" || state === "take-and-close");
    return {
      kind: "delivery",
      orderCode: sale.orderCode,
      lines,
      currentLineId: current?.lineId ?? null,
    };
  }
  return thanksScreen(sale, shelf.snapshot);
};

const shoppingScreen = (
  session: SessionSnapshot,
  { books, canPay }: ViewSources,
  shelf: Shelf,
): Screen => {
  const { cart, notice, sku } = session.context;
  const today = books.businessDate();
  if (session.matches({ shopping: { place: "cart" } })) {
    return {
      kind: "cart",
      lines: cartLines(cart, shelf),
      totalRupiah: cartTotalRupiah(cart, shelf),
      offerId: offerIdOf(cart, shelf),
      notice,
      canPay,
    };
  }
  const isProductOpen = session.matches({ shopping: { place: "product" } });
  const product = isProductOpen && sku !== null ? productDetail(shelf, sku, cart, today) : null;
  if (product) return { kind: "product", product, notice };
  const products = productCards(shelf, cart, today);
  const present = new Set(products.map((card) => card.workshopId));
  return {
    kind: "catalogue",
    products,
    workshops: shelf.snapshot.workshops.filter(({ workshopId }) => present.has(workshopId)),
    notice,
    canPay,
  };
};

const paymentScreen = (
  session: SessionSnapshot,
  { remainingMs }: ViewSources,
  { snapshot }: Shelf,
  sale: Sale,
): PaymentScreen => ({
  kind: "payment",
  amountRupiah: sale.totalRupiah,
  qrString: sale.offer?.qrString ?? "",
  merchantName: snapshot.settings.merchantName,
  nmid: snapshot.settings.nmid,
  terminalLabel: snapshot.machineCode,
  orderCode: sale.orderCode,
  remainingMs,
  windowMs: snapshot.settings.paymentWindowMs,
  isAsking: session.matches({ awaitingPayment: "asking" }),
  notYetPaid: session.context.notYetPaid,
});

const needsStaff = (sale: Sale | null): Screen => ({
  kind: "needs-staff",
  reason: sale ? "not-recorded" : "disk",
  orderCode: sale?.orderCode ?? null,
  amountRupiah: sale?.totalRupiah ?? null,
});
