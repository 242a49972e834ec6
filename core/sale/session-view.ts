import type { SnapshotFrom } from "xstate";
import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import { productCards, productDetail } from "../catalogue/product-view.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { HealthFinding } from "../contract/health-finding.ts";
import type { Screen } from "../contract/kiosk-view.ts";
import type { PaymentScreen } from "../contract/payment-screens.ts";
import type { ShopHours } from "../hours/shop-hours.ts";
import type { SlotHealth } from "../ports/dispenser.ts";
import type { Books } from "../ports/journal.ts";
import { claimUrl } from "../receipt/claim-url.ts";
import type { DayBooksView } from "../service/day/staff-day-view.ts";
import { doorScreen } from "../service/door/door-view.ts";
import type { ServiceDoor } from "../service/door/service-door.ts";
import { restockScreen } from "../service/restock/restock-view.ts";
import { staffScreen } from "../service/staff-view.ts";
import type { ToolsView } from "../service/tools/tools-view.ts";
import { cartTotalRupiah } from "./cart.ts";
import { cartScreen } from "./cart-view.ts";
import { deliveryLines, deliveryScreen, openDoorsOf } from "./delivery-view.ts";
import { attractScreen, stoppedScreen } from "./idle-view.ts";
import type { PurchaseMachine } from "./purchase-machine.ts";
import { chargeRupiah, type Sale } from "./sale.ts";
import type { SellingStop } from "./selling-stop.ts";
import { receiptChoiceScreen, thanksScreen } from "./thanks-view.ts";

export type SessionSnapshot = SnapshotFrom<PurchaseMachine>;

export interface ViewSources {
  readonly books: Books;
  readonly shelf: Shelf | null;
  readonly canPay: boolean;
  readonly canPrint: boolean;
  readonly healthOf: (slot: Slot) => SlotHealth;
  /** Why no sale may begin; "starting" while none is known. */
  readonly stop: () => SellingStop;
  readonly canGoOn: () => boolean;
  readonly hours: ShopHours;
  readonly nowMs: number;
  readonly remainingMs: number;
  readonly door: ServiceDoor;
  /** The date of a restock that is made now. */
  readonly visitDate: string;
  readonly dayBooks: DayBooksView;
  /** Asked for only where it is shown. */
  readonly health: () => readonly HealthFinding[];
  readonly tools: ToolsView;
  readonly codesOf: (sale: Sale) => ReadonlyMap<string, string>;
}

/** The one screen that shows a session. Total: every state of the machine has one. */
export const sessionToScreen = (session: SessionSnapshot, sources: ViewSources): Screen => {
  const { context } = session;
  const { books, shelf } = sources;
  const sale = context.saleId === null ? null : books.sale(context.saleId);
  const stopped = () => stoppedScreen(sources.stop(), sources.hours, sources.nowMs);
  if (session.matches("needsStaff")) return needsStaff(sale);
  if (session.matches("staffDoor")) {
    return doorScreen(context, session.matches({ staffDoor: "checking" }), sources.door);
  }
  if (session.matches({ staff: "day" })) return sources.dayBooks.screen(dayMoment(session));
  if (session.matches({ staff: "tools" })) return sources.tools(toolsMoment(session));
  if (session.matches({ staff: "restock" })) return restockScreen(restockMoment(session, sources));
  if (session.matches("staff")) {
    const { position, staffNotice: notice } = context;
    return position === null
      ? stopped()
      : staffScreen(books, sources.health(), { position, notice });
  }
  if (!shelf) return stopped();
  const today = books.businessDate();

  if (session.matches("starting") || session.matches("outOfService")) return stopped();
  if (session.matches("attract")) return attractScreen(shelf, today, sources.hours);
  if (session.matches("shopping")) return shoppingScreen(session, sources, shelf);
  if (session.matches("checkingOut")) {
    return checkingOut(cartTotalRupiah(context.cart, shelf), shelf);
  }
  if (!sale) return stopped();
  if (session.matches("requestingCode")) {
    return checkingOut(sale.totalRupiah, shelf);
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
      amountRupiah: chargeRupiah(sale),
      claimUrl: claimUrl(shelf.snapshot.settings.publicUrl, sale.orderCode),
      canRetry: context.cart.length > 0 && sources.canGoOn(),
    };
  }
  const { snapshot } = shelf;
  const lines = deliveryLines(sale, snapshot, context.openDoor, sources.codesOf(sale));
  if (isPaperMoving(session)) return { kind: "printing", orderCode: sale.orderCode };
  if (
    session.matches({ delivering: "askingReceipt" }) ||
    session.matches({ delivering: "givingReceipt" })
  ) {
    return receiptChoiceScreen(sale, lines, sources.canPrint);
  }
  if (session.matches("delivering"))
    return deliveryScreen(sale, snapshot, lines, isReminded(session));
  const isPrinting = session.matches({ thanks: "printingAgain" });
  const { receiptChoice } = context;
  return thanksScreen(sale, snapshot, lines, {
    receiptChoice,
    isPrinting,
    today: books.businessDate(),
    openDoors: openDoorsOf(sale, snapshot, sources.healthOf),
  });
};

const isReminded = (session: SessionSnapshot): boolean =>
  session.matches({ delivering: { taking: "reminded" } });

const isPaperMoving = (session: SessionSnapshot): boolean =>
  session.matches({ delivering: "printing" }) ||
  (session.matches({ delivering: "givingReceipt" }) && session.context.receiptChoice === "paper");

const checkingOut = (totalRupiah: number, { snapshot }: Shelf): Screen => ({
  kind: "checking-out",
  totalRupiah,
  holdMs: snapshot.settings.paymentWindowMs,
});

const shoppingScreen = (
  session: SessionSnapshot,
  { books, canPay, canPrint }: ViewSources,
  shelf: Shelf,
): Screen => {
  const { notice, sku } = session.context;
  if (session.matches({ shopping: { place: "codeEntry" } })) {
    return {
      kind: "code-entry",
      isChecking: session.matches({ shopping: { place: { codeEntry: "checking" } } }),
      problem: session.context.codeProblem,
    };
  }
  const today = books.businessDate();
  if (session.matches({ shopping: { place: "cart" } })) {
    const isPriceJustNew = session.matches({ shopping: { prices: "justNew" } });
    return cartScreen(session.context, shelf, { canPay, canPrint, isPriceJustNew });
  }
  const isProductOpen = session.matches({ shopping: { place: "product" } });
  const product =
    isProductOpen && sku !== null ? productDetail(shelf, sku, session.context, today) : null;
  if (product) return { kind: "product", product, notice };
  const products = productCards(shelf, session.context, today);
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
  amountRupiah: chargeRupiah(sale),
  voucherRupiah: sale.voucher?.amountRupiah ?? 0,
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

const dayMoment = (session: SessionSnapshot) => ({
  isWorking: session.matches({ staff: { day: "working" } }),
  notice: session.context.dayNotice,
});

const toolsMoment = (session: SessionSnapshot) => ({
  working: session.context.toolWish?.tool ?? null,
  result: session.context.toolResult,
});

const restockMoment = (session: SessionSnapshot, { books, healthOf, visitDate }: ViewSources) => ({
  books,
  healthOf,
  today: visitDate,
  position: session.context.position,
  isWorking: session.matches({ staff: { restock: "working" } }),
  notice: session.context.restockNotice,
});

const needsStaff = (sale: Sale | null): Screen => ({
  kind: "needs-staff",
  reason: sale ? "not-recorded" : "disk",
  orderCode: sale?.orderCode ?? null,
  amountRupiah: sale?.totalRupiah ?? null,
});
