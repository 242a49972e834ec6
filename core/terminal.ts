import { createActor } from "xstate";
import { arrangeShelf, type Shelf } from "./catalogue/shelf.ts";
import { abandonCharges } from "./charge/abandon-charges.ts";
import { createOpenCharges } from "./charge/open-charges.ts";
import { startPickUpWatch } from "./code/pick-up-watch.ts";
import type { HealthFinding } from "./contract/health-finding.ts";
import { createHeardIntents } from "./contract/heard-intents.ts";
import type { Intent } from "./contract/intent.ts";
import { type KioskView, PROTOCOL_VERSION } from "./contract/kiosk-view.ts";
import { lastCallOf, startHoursWatch } from "./hours/hours-watch.ts";
import { commitOrThrow } from "./journal/commit.ts";
import { startDayClock } from "./journal/day-clock.ts";
import { factsOfNews } from "./journal/hub-news.ts";
import { machineInView } from "./machine-in-view.ts";
import type { HubEvent } from "./ports/hub-link.ts";
import type { TerminalPorts } from "./ports/terminal-ports.ts";
import { codesOf } from "./receipt/print-sale.ts";
import { startPickListWatch } from "./restock/pick-list-watch.ts";
import { visitDate } from "./restock/visit-date.ts";
import { cartSummary } from "./sale/cart-view.ts";
import { createDelivery } from "./sale/delivery.ts";
import { purchaseDelays } from "./sale/purchase-delays.ts";
import { createPurchaseMachine } from "./sale/purchase-machine.ts";
import { createPurchaseWorld } from "./sale/purchase-world.ts";
import { recover } from "./sale/resume.ts";
import { seenService } from "./sale/seen-service.ts";
import { seenVisit } from "./sale/seen-visit.ts";
import { createSellingStops } from "./sale/selling-stop.ts";
import { sessionToScreen } from "./sale/session-view.ts";
import { touchToEvent } from "./sale/touch-event.ts";
import { createDayBooksView } from "./service/day/staff-day-view.ts";
import { createServiceDoor } from "./service/door/service-door.ts";
import { createHealthRefresh } from "./service/health/health-refresh.ts";
import { readHealth } from "./service/health/read-health.ts";
import { createServicePause } from "./service/service-pause.ts";
import { createServiceWatch } from "./service/service-watch.ts";
import { startNightCopy } from "./service/tools/night-copy.ts";
import { createToolsView } from "./service/tools/tools-view.ts";
import { startVisitHours } from "./visit/visit-hours.ts";
import { createVisitWatch } from "./visit/visit-watch.ts";
import { startOpenVoucherParts } from "./voucher/open-voucher-parts.ts";

/** The whole machine in the mall, seen from its screen. */
export interface Terminal {
  readonly view: () => KioskView;
  /** What is wrong and what is well, now; changes with the view. */
  readonly health: () => readonly HealthFinding[];
  readonly onView: (listener: (view: KioskView) => void) => () => void;
  /** Says whether the intent was taken; a stale or repeated one is ignored. */
  readonly intend: (intent: Intent) => boolean;
  readonly stop: () => void;
}

/** Builds the terminal over its ports, recovers from the facts, and starts selling. */
export const startTerminal = (ports: TerminalPorts): Terminal => {
  const { journal, dispenser, printer, link, clock } = ports;
  const { books } = journal;

  /** Arranged anew after every commit and every change of a device's health. */
  let arranged: Shelf | null = null;
  const shelf = (): Shelf | null => {
    if (arranged) return arranged;
    const snapshot = books.snapshot();
    if (!snapshot) return null;
    arranged = arrangeShelf({
      snapshot,
      stock: books.stock(),
      businessDate: books.businessDate(),
      clockTrusted: clock.isTrusted(),
      healthOf: dispenser.health,
      promisedUnits: books.promisedUnits,
    });
    return arranged;
  };

  const hours = startHoursWatch(ports, () => worldChanged());
  const pause = createServicePause(clock, () => worldChanged());
  const stops = createSellingStops({ ports, shelf, hours, pause });

  const fail = (reason: unknown) => {
    ports.onFatal(reason);
    session.send({ type: "journal.failed" });
  };

  const servedSaleId = (): string | null => {
    const snapshot = session.getSnapshot();
    const isServing =
      snapshot.matches("requestingCode") ||
      snapshot.matches("awaitingPayment") ||
      snapshot.matches("closingCharge") ||
      snapshot.matches("leavingCharge");
    return isServing ? snapshot.context.saleId : null;
  };

  /** The sale whose buyer stands here, from its order to its last parcel. */
  const sessionSaleId = (): string | null => {
    const snapshot = session.getSnapshot();
    // Its order is fixed, its voucher on the way: not left over yet.
    if (snapshot.matches("checkingOut")) return world.reservingSaleId();
    return snapshot.matches("delivering") ? snapshot.context.saleId : servedSaleId();
  };

  const openCharges = createOpenCharges({ ...ports, servedSaleId, onFailure: fail });
  const delivery = createDelivery(ports, shelf);
  const door = createServiceDoor(ports);
  const dayBooks = createDayBooksView(journal, clock);
  const health = () => readHealth(ports);
  const tools = createToolsView(ports);
  const world = createPurchaseWorld({ ports, shelf, openCharges, delivery, stops, pause, door });
  const recovery = recover(books.openSales(), clock);
  const session = createActor(createPurchaseMachine(world), {
    clock: {
      setTimeout: clock.setTimeout,
      clearTimeout: clock.clearTimeout,
    },
    input: { resume: recovery.resume },
  });

  let screenKey = "";
  let screenId = 0;
  const listeners = new Set<(view: KioskView) => void>();
  const isNewIntent = createHeardIntents();

  const view = (): KioskView => {
    const snapshot = session.getSnapshot();
    const { context } = snapshot;
    const now = shelf();
    const standing = hours.now();
    const screen = sessionToScreen(snapshot, {
      books,
      shelf: now,
      healthOf: dispenser.health,
      canPrint: printer.health().fault === null,
      canPay: link.health().online,
      stop: () => stops.toBegin() ?? "starting",
      canGoOn: world.canGoOn,
      hours: standing.shop,
      nowMs: clock.nowMs(),
      remainingMs: context.saleId === null ? 0 : world.remainingMs(context.saleId),
      door,
      visitDate: visitDate(books, clock),
      dayBooks,
      health,
      tools,
      codesOf: (sale) => codesOf(sale, ports.codes),
    });
    const key = `${screen.kind}/${screen.kind === "product" ? screen.product.sku : ""}/${context.saleId ?? ""}`;
    if (key !== screenKey) {
      screenKey = key;
      screenId += 1;
    }
    const isWarning = snapshot.matches({ shopping: { attention: "warning" } });
    const isShopping = snapshot.matches("shopping");
    return {
      protocolVersion: PROTOCOL_VERSION,
      screenId,
      language: context.language,
      lowReach: context.lowReach,
      ...machineInView(now?.snapshot.settings ?? null, standing.isQuiet),
      lastCall: isShopping ? lastCallOf(standing, clock) : null,
      cart: now && isShopping ? cartSummary(context.cart, now) : null,
      idleWarning: isWarning ? { remainingMs: purchaseDelays.idleWarning } : null,
      screen,
    };
  };

  const push = () => {
    const now = view();
    for (const listener of listeners) listener(now);
  };

  /** Tells the session what changed outside it, then redraws. */
  const worldChanged = () => {
    arranged = null;
    const snapshot = session.getSnapshot();
    const isShopping = snapshot.matches("shopping");
    const stop = isShopping ? stops.toGoOn() : stops.toBegin();
    if (snapshot.matches("outOfService")) {
      if (stop === null) session.send({ type: "service.restored" });
    } else if (stop !== null) {
      session.send({ type: "service.stopped" });
    } else {
      session.send({ type: "shelf.changed" });
    }
    tellSettledCharge();
    push();
  };

  /** The served charge may have been settled by a push or a poll beside the session. */
  const tellSettledCharge = () => {
    const { saleId } = session.getSnapshot().context;
    const sale = saleId === null ? null : books.sale(saleId);
    if (sale?.payment) session.send({ type: "charge.paid" });
    else if (sale?.chargeClosed) session.send({ type: "charge.closed", because: "expired" });
  };

  const settleWithoutBuyer = async (saleId: string) => {
    try {
      while ((await delivery.advance(saleId, false)).kind !== "finished");
    } catch (reason) {
      fail(reason);
    }
  };

  const running: (() => void)[] = [];
  const guarded = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (reason) {
      fail(reason);
      return false;
    }
  };

  const takeEvent = (event: HubEvent) => {
    if (event.kind === "payment-received") openCharges.observe(event.payment);
    else commitOrThrow(journal, (now) => factsOfNews(now, event));
  };

  const visitHours = startVisitHours(journal, clock, fail);
  const watchVisit = createVisitWatch(visitHours.count);
  const serviceWatch = createServiceWatch({
    ports,
    door,
    pause,
    sendOut: () => session.send({ type: "staff.sent-out" }),
  });
  const isHealthShown = () => session.getSnapshot().matches({ staff: "looking" });
  const healthRefresh = createHealthRefresh(clock, isHealthShown, push);
  session.subscribe((snapshot) => {
    // On disk before anything is shown behind the PIN.
    if (!guarded(() => serviceWatch.see(seenService(snapshot)))) return;
    watchVisit(seenVisit(snapshot, clock.monotonicMs()));
    healthRefresh.look();
    push();
    if (snapshot.matches("needsStaff")) ports.onFatal("a step of the sale could not be recorded");
  });
  session.start();
  running.push(
    dayBooks.stop,
    healthRefresh.stop,
    serviceWatch.stop,
    visitHours.stop,
    journal.onCommit(worldChanged),
    dispenser.onHealth(worldChanged),
    printer.onHealth(push),
    link.onHealth(push),
    link.onEvent((event) => {
      try {
        takeEvent(event);
      } catch (reason) {
        fail(reason);
        // Not acknowledged: the next life hears it again.
        throw reason;
      }
    }),
  );
  guarded(() => {
    serviceWatch.start();
    running.push(startDayClock(journal, clock, fail));
    abandonCharges(journal, recovery.toAbandon);
    running.push(startNightCopy(ports, fail));
    openCharges.start();
    running.push(
      startOpenVoucherParts({ ...ports, servedSaleId: sessionSaleId, onFailure: fail }),
      startPickUpWatch(journal, settleWithoutBuyer),
      startPickListWatch(ports, fail),
    );
  });
  for (const saleId of recovery.toSettle) void settleWithoutBuyer(saleId);

  return {
    view,
    health,
    onView: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    intend: ({ intentId, screenId: madeOn, touch }) => {
      if (madeOn !== screenId || !isNewIntent(intentId)) return false;
      serviceWatch.touched();
      session.send({ type: "touched" });
      session.send(touchToEvent(touch));
      return true;
    },
    stop: () => {
      for (const stop of running) stop();
      hours.stop();
      pause.end();
      openCharges.stop();
      session.stop();
    },
  };
};
