import { commitOrThrow } from "../journal/commit.ts";
import type { Clock, TimerHandle } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Journal } from "../ports/journal.ts";
import type { ChargeState, QrisCharges } from "../ports/qris-charges.ts";
import type { Sale } from "../sale/sale.ts";
import type { ProvenPayment } from "./payment-statement.ts";
import { recordPayment } from "./record-payment.ts";

/** How often the hub is asked about a charge while its code is on the screen. */
export const POLL_SERVED_MS = 3_000;
/** Waits between questions about a charge nobody is looking at. */
export const POLL_UNSERVED_MS = [5_000, 15_000, 60_000, 300_000, 900_000] as const;

export type ChargeStanding = "paid" | "open" | "closed" | "unknown";

export interface OpenCharges {
  /** Begins to ask about every charge the books hold open, and goes on until each is settled. */
  readonly start: () => void;
  readonly stop: () => void;
  /** A payment became known by push. Harmless when it is known already. */
  readonly observe: (payment: ProvenPayment) => void;
  /** Asks the hub now. */
  readonly ask: (saleId: string) => Promise<ChargeStanding>;
  /** Tries to end a charge and tells what holds afterwards. */
  readonly close: (saleId: string, because: "cancelled" | "expired") => Promise<ChargeStanding>;
  /** A new charge exists, or the served sale changed: look at the schedule again. */
  readonly wake: () => void;
}

/**
 * Every charge not finally settled, from facts, asked about until it is. Lives beside the session:
 * the next buyer never sees it. Push and poll meet in `recordPayment`, inside one commit.
 */
export const createOpenCharges = ({
  journal,
  charges,
  clock,
  ids,
  servedSaleId,
  onFailure,
}: {
  readonly journal: Journal;
  readonly charges: QrisCharges;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly servedSaleId: () => string | null;
  /** The journal could not be written; nothing may go on. */
  readonly onFailure: (reason: unknown) => void;
}): OpenCharges => {
  const asked = new Map<string, { times: number; dueMs: number }>();
  let timer: TimerHandle | null = null;
  let isStopped = false;
  let isAsking = false;

  const observe = (payment: ProvenPayment) => {
    commitOrThrow(journal, (books) =>
      recordPayment(books, payment, { saleId: servedSaleId() }, ids),
    );
  };

  const settle = (sale: Sale, state: ChargeState): ChargeStanding => {
    for (const payment of state.payments) observe(payment);
    if (state.status === "open") return standingOf(journal.books.sale(sale.saleId));
    commitOrThrow(journal, (books) => {
      const now = books.sale(sale.saleId);
      if (!now || now.payment || now.chargeClosed) return [];
      return [
        {
          kind: "charge-closed",
          saleId: sale.saleId,
          chargeId: state.chargeId,
          reason: state.closedBecause ?? "refused",
        },
        { kind: "sale-closed", saleId: sale.saleId },
      ];
    });
    return standingOf(journal.books.sale(sale.saleId));
  };

  const ask = async (saleId: string): Promise<ChargeStanding> => {
    const sale = journal.books.sale(saleId);
    if (!sale?.chargeId || sale.payment || sale.chargeClosed) return standingOf(sale);
    const state = await charges.state(sale.chargeId);
    if (isStopped || !state.ok) return "unknown";
    return settle(sale, state.value);
  };

  const close = async (
    saleId: string,
    because: "cancelled" | "expired",
  ): Promise<ChargeStanding> => {
    const sale = journal.books.sale(saleId);
    if (!sale?.chargeId || sale.payment || sale.chargeClosed) return standingOf(sale);
    const state = await charges.close(sale.chargeId, because);
    if (isStopped || !state.ok) return "unknown";
    return settle(sale, state.value);
  };

  const pollOne = async (sale: Sale) => {
    // A charge nobody waits for is not only asked about but ended, so that its hold ends too.
    if (sale.saleId === servedSaleId()) await ask(sale.saleId);
    else await close(sale.saleId, sale.abandoned ? "cancelled" : "expired");
  };

  const round = async () => {
    if (isStopped || isAsking) return;
    isAsking = true;
    try {
      for (const sale of dueSales()) {
        if (isStopped) return;
        noteAsked(sale.saleId);
        await pollOne(sale);
      }
    } catch (reason) {
      onFailure(reason);
    } finally {
      isAsking = false;
      schedule();
    }
  };

  const dueSales = (): readonly Sale[] => {
    const open = journal.books.openCharges();
    const openIds = new Set(open.map((sale) => sale.saleId));
    for (const saleId of asked.keys()) if (!openIds.has(saleId)) asked.delete(saleId);
    return open.filter((sale) => isAskable(sale) && dueMsOf(sale) <= clock.monotonicMs());
  };

  /** While the session still waits for the offer, the hub may not know the charge yet. */
  const isAskable = (sale: Sale): boolean =>
    sale.offer !== null || sale.abandoned || sale.saleId !== servedSaleId();

  const dueMsOf = (sale: Sale): number => asked.get(sale.saleId)?.dueMs ?? 0;

  const noteAsked = (saleId: string) => {
    const times = (asked.get(saleId)?.times ?? 0) + 1;
    const unserved = POLL_UNSERVED_MS[Math.min(times, POLL_UNSERVED_MS.length) - 1] ?? 0;
    const waitMs = saleId === servedSaleId() ? POLL_SERVED_MS : unserved;
    asked.set(saleId, { times, dueMs: clock.monotonicMs() + waitMs });
  };

  const schedule = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    if (isStopped) return;
    const open = journal.books.openCharges().filter(isAskable);
    if (open.length === 0) return;
    const nextDueMs = Math.min(...open.map(dueMsOf));
    timer = clock.setTimeout(() => void round(), Math.max(50, nextDueMs - clock.monotonicMs()));
  };

  return {
    start: schedule,
    stop: () => {
      isStopped = true;
      if (timer !== null) clock.clearTimeout(timer);
    },
    observe,
    ask,
    close,
    wake: () => {
      const served = servedSaleId();
      if (served) asked.set(served, { times: 0, dueMs: clock.monotonicMs() + POLL_SERVED_MS });
      if (!isAsking) schedule();
    },
  };
};

const standingOf = (sale: Sale | null): ChargeStanding => {
  if (!sale) return "unknown";
  if (sale.payment) return "paid";
  return sale.chargeClosed ? "closed" : "open";
};
