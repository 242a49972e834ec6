import type { PaymentStatement } from "../core/charge/payment-statement.ts";
import type { Acquirer, AcquirerPayment, AcquirerState } from "../core/ports/acquirer.ts";
import type { Clock } from "../core/ports/clock.ts";
import { assertNever } from "../core/result.ts";
import type { Charge, ChargeStore, ClosedBecause } from "../db/lapas/charge-store.ts";
import { CREATE_SETTLED_MS, isOver, nextAskAfterClose, nextAskWhileOpen } from "./ask-schedule.ts";
import type { EventBell } from "./event-bell.ts";
import type { HubKey } from "./hub-key.ts";

export interface ChargeParts {
  readonly acquirer: Acquirer;
  readonly store: ChargeStore;
  readonly clock: Clock;
  readonly hubKey: HubKey;
  readonly bell: EventBell;
  readonly log: (message: string) => void;
}

/** Turns what the acquirer says into rows, statements and events. The caller holds the charge's lock. */
export interface ChargeSettling {
  /** Asks the acquirer and takes its word; false when there was no usable answer. */
  readonly ask: (charge: Charge) => Promise<boolean>;
  /** Cancels at the acquirer if it still can be, and takes its word on what holds then. */
  readonly cancel: (charge: Charge, because: ClosedBecause) => Promise<boolean>;
}

export const createChargeSettling = (parts: ChargeParts): ChargeSettling => {
  const { acquirer, store, clock, hubKey, bell, log } = parts;

  const record = async (charge: Charge, payments: readonly AcquirerPayment[]): Promise<void> => {
    if (payments.length === 0) return;
    const signed = payments.map((payment) => {
      const statement = toStatement(charge, payment);
      const statementBytes = Buffer.from(JSON.stringify(statement));
      return { ...statement, statementBytes, signature: hubKey.sign(statementBytes) };
    });
    const fresh = await store.recordPayments(charge.kioskId, signed, clock.nowMs());
    if (fresh.length > 0) bell.ring(charge.kioskId);
  };

  const keepAsking = (charge: Charge): Promise<void> => {
    const nowMs = clock.nowMs();
    const nextAskAtMs =
      charge.closedAtMs === null
        ? nextAskWhileOpen(charge, nowMs)
        : nextAskAfterClose(charge.asks + 1, charge.closedAtMs);
    return store.markAsked({ chargeId: charge.chargeId, nowMs, nextAskAtMs });
  };

  const close = (charge: Charge, because: ClosedBecause): Promise<void> => {
    const nowMs = clock.nowMs();
    const nextAskAtMs = nextAskAfterClose(0, nowMs);
    // Without a code nobody could have paid or let it expire.
    const reason = charge.offer ? because : "refused";
    return store.markClosed({ chargeId: charge.chargeId, nowMs, nextAskAtMs, because: reason });
  };

  const take = async (charge: Charge, state: AcquirerState, because: ClosedBecause) => {
    await record(charge, state.payments);
    if (charge.status === "closed" || charge.status === "none") return keepAsking(charge);
    switch (state.status) {
      case "cancelled":
        return close(charge, because);
      case "paid":
      case "expired":
        // Not before the grace is over: a second payment, or one that crossed the expiry, may come.
        return isOver(charge, clock.nowMs()) ? close(charge, "expired") : keepAsking(charge);
      case "not-found":
        return isNeverArrived(charge, clock.nowMs())
          ? close(charge, charge.offer ? "expired" : "refused")
          : keepAsking(charge);
      case "open":
        return keepAsking(charge);
      default:
        return assertNever(state.status);
    }
  };

  const noAnswer = async (charge: Charge, reason: string): Promise<false> => {
    log(`charge ${charge.chargeId}: ${reason}`);
    await keepAsking(charge);
    return false;
  };

  const cancel = async (charge: Charge, because: ClosedBecause): Promise<boolean> => {
    const state = await acquirer.cancel(charge.partnerReferenceNo);
    if (!state.ok) return noAnswer(charge, `cancel: ${JSON.stringify(state.error)}`);
    await take(charge, state.value, because);
    return true;
  };

  return {
    cancel,
    ask: async (charge) => {
      const state = await acquirer.query(charge.partnerReferenceNo);
      if (!state.ok) return noAnswer(charge, `query: ${JSON.stringify(state.error)}`);
      if (state.value.status === "open") {
        // Its code was lost with the answer of the hub's earlier life: nobody can pay it.
        if (charge.status === "creating") return cancel(charge, "refused");
        // Some acquirers leave a code payable after its time: then it is we who end it.
        const isOverdue = charge.status === "open" && isOver(charge, clock.nowMs());
        if (isOverdue) return cancel(charge, "expired");
      }
      await take(charge, state.value, "cancelled");
      return true;
    },
  };
};

const isNeverArrived = (charge: Charge, nowMs: number): boolean =>
  charge.offer ? isOver(charge, nowMs) : nowMs >= charge.createdAtMs + CREATE_SETTLED_MS;

const toStatement = (charge: Charge, payment: AcquirerPayment): PaymentStatement => ({
  kioskId: charge.kioskId,
  chargeId: charge.chargeId,
  amountRupiah: payment.amountRupiah,
  providerId: payment.providerId,
  rrn: payment.rrn,
  issuer: payment.issuer,
  paidAt: payment.paidAt,
});
