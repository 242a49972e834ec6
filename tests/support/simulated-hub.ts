import type { ProvenPayment } from "../../core/charge/payment-statement.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { HubEvent, HubLink, LinkHealth } from "../../core/ports/hub-link.ts";
import type {
  ChargeError,
  ChargeRequest,
  ChargeState,
  QrisCharges,
} from "../../core/ports/qris-charges.ts";
import { encodeQris } from "../../core/qris/encode-qris.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createSimulatedVouchers, type SimulatedVouchers } from "./simulated-vouchers.ts";

/** What becomes of one call to the hub. */
export type CallFate = "answered" | "lost-before" | "lost-after";

export interface SimulatedHubOptions {
  readonly clock: Clock;
  readonly merchant: {
    readonly merchantName: string;
    readonly nmid: string;
    readonly merchantPan: string;
  };
  readonly latencyMs?: () => number;
  readonly fate?: () => CallFate;
  /** Whether the acknowledgement of an event reaches the hub; otherwise it comes again. */
  readonly acknowledges?: () => boolean;
}

interface HubCharge {
  readonly request: ChargeRequest;
  readonly expiresAtMs: number;
  status: ChargeState["status"];
  closedBecause: ChargeState["closedBecause"];
  readonly payments: ProvenPayment[];
}

/**
 * Hub and acquirer as one world with a clock of its own, for flows and simulation: the charges and
 * the money in it outlive every kiosk that asks. Real HTTP between kiosk, hub and acquirer is in
 * `tests/lapas`, `tests/payments` and `tests/e2e`.
 */
export interface SimulatedHub {
  readonly vouchers: SimulatedVouchers;
  readonly charges: QrisCharges;
  /** A line for one life of a kiosk; it stops with that life. */
  readonly openLink: () => HubLink;
  /** The buyer's phone pays. Says whether the acquirer took it. */
  readonly pay: (chargeId: string, payment?: { amountRupiah?: number; late?: boolean }) => boolean;
  readonly payments: () => readonly ProvenPayment[];
  /** Paid and closed charges leave this world, so that a run without end can be had. */
  readonly forgetSettled: () => void;
  readonly chargeIds: () => readonly string[];
  readonly newestQr: () => string;
  readonly setOnline: (online: boolean) => void;
  /** What every line says of itself beside being online. */
  readonly setLinkHealth: (changes: Partial<Omit<LinkHealth, "online">>) => void;
  /** While it does not answer, questions are lost; push alone must do. */
  readonly setAnswering: (answering: boolean) => void;
  /** While push is off, events wait; polling alone must do. */
  readonly setPush: (on: boolean) => void;
  /** The charge made for an order, as the buyer's phone finds it in the code. */
  readonly chargeOfOrder: (orderCode: string) => string | null;
  /** Replaces the code of the next charge: a mixed-up or forged answer. */
  readonly tamper: (change: (qrString: string) => string) => void;
  readonly publish: (event: HubEvent) => void;
  /** Events whose acknowledgement the hub has not had; a kiosk may have heard the first of them. */
  readonly untaken: () => readonly HubEvent[];
}

const TIMEOUT_MS = 8_000;
const RETRY_MS = 5_000;

export const createSimulatedHub = (options: SimulatedHubOptions): SimulatedHub => {
  const { clock, merchant, latencyMs = () => 30, fate = () => "answered" } = options;
  const { acknowledges = () => true } = options;
  const charges = new Map<string, HubCharge>();
  const never = new Set<string>();
  const listeners = new Set<(event: HubEvent) => void>();
  const healthListeners = new Set<() => void>();
  const untaken: HubEvent[] = [];
  let isOnline = true;
  let linkChanges: Partial<Omit<LinkHealth, "online">> = {};
  let hasPush = true;
  let isAnswering = true;
  let tampering: ((qrString: string) => string) | null = null;
  let lastPayment = 0;

  const travel = <T, E>(lost: Result<T, E>, effect: () => Result<T, E>): Promise<Result<T, E>> =>
    new Promise((resolve) => {
      const fated = isOnline && isAnswering ? fate() : "lost-before";
      clock.setTimeout(
        () => {
          const done = fated === "lost-before" ? null : effect();
          if (fated === "answered" && done) resolve(done);
          else clock.setTimeout(() => resolve(lost), TIMEOUT_MS);
        },
        Math.max(1, latencyMs()),
      );
    });

  const call = <T>(effect: () => Result<T, ChargeError>) =>
    travel<T, ChargeError>(err({ kind: "charge.unknown", reason: "no answer" }), effect);
  const vouchers = createSimulatedVouchers((effect) =>
    travel(err({ kind: "voucher.no-answer" }), effect),
  );

  const qrOf = ({ amountRupiah, orderCode }: ChargeRequest): string =>
    encodeQris({
      initiation: "dynamic",
      amountRupiah,
      merchantName: merchant.merchantName,
      merchantCity: "TANGERANG",
      postalCode: "15118",
      mcc: "5499",
      nmid: merchant.nmid,
      account: {
        guid: "ID.CO.EXAMPLE.WWW",
        pan: merchant.merchantPan,
        merchantId: "000000001",
        criteria: "UMI",
      },
      additionalData: [{ id: "01", value: orderCode }],
    });

  const stateOf = (chargeId: string): ChargeState => {
    const charge = charges.get(chargeId);
    if (!charge) {
      never.add(chargeId);
      return { chargeId, status: "none", closedBecause: null, payments: [] };
    }
    if (charge.status === "open" && clock.nowMs() > charge.expiresAtMs) end(charge, "expired");
    const { status, closedBecause, payments } = charge;
    return { chargeId, status, closedBecause, payments: [...payments] };
  };

  const end = (charge: HubCharge, because: "cancelled" | "expired") => {
    charge.status = "closed";
    charge.closedBecause = because;
  };

  const publish = (event: HubEvent) => {
    untaken.push(event);
    deliverUntaken();
  };

  /** In order, each until it was taken and the hub heard so. */
  const deliverUntaken = () => {
    while (untaken[0] && listeners.size > 0 && isOnline && hasPush) {
      if (isTaken(untaken[0])) untaken.shift();
      else return void clock.setTimeout(deliverUntaken, RETRY_MS);
    }
  };

  const isTaken = (event: HubEvent): boolean => {
    try {
      for (const listener of listeners) listener(event);
      return acknowledges();
    } catch {
      return false;
    }
  };

  return {
    vouchers,
    charges: {
      request: (request) =>
        call(() => {
          if (never.has(request.chargeId)) {
            return err({ kind: "charge.refused", reason: "said never" });
          }
          const expiresAtMs = clock.nowMs() + request.validForMs;
          const known = charges.get(request.chargeId);
          if (!known) {
            charges.set(request.chargeId, {
              request,
              expiresAtMs,
              status: "open",
              closedBecause: null,
              payments: [],
            });
          }
          const qrString = qrOf(request);
          const tampered = tampering ? tampering(qrString) : qrString;
          tampering = null;
          return ok({
            chargeId: request.chargeId,
            qrString: tampered,
            referenceNo: `REF-${request.orderCode}`,
            expiresAt: new Date(known?.expiresAtMs ?? expiresAtMs).toISOString(),
          });
        }),
      state: (chargeId) => call(() => ok(stateOf(chargeId))),
      close: (chargeId, because) =>
        call(() => {
          const charge = charges.get(chargeId);
          if (charge?.status === "open" && charge.payments.length === 0) end(charge, because);
          return ok(stateOf(chargeId));
        }),
    },

    openLink: () => {
      const own = new Set<() => void>();
      return {
        onEvent: (listener) => {
          listeners.add(listener);
          const stop = () => listeners.delete(listener);
          own.add(stop);
          deliverUntaken();
          return stop;
        },
        health: () => ({
          online: isOnline,
          trouble: isOnline ? null : "no-network",
          lastHeardAtMs: isOnline ? clock.nowMs() : null,
          clockOffsetMs: 0,
          acquirer: { state: "answers", lastAnsweredAtMs: clock.nowMs() },
          unsentFacts: 0,
          lastSyncedAtMs: clock.nowMs(),
          journalForked: false,
          ...linkChanges,
        }),
        onHealth: (listener) => {
          healthListeners.add(listener);
          const stop = () => healthListeners.delete(listener);
          own.add(stop);
          return stop;
        },
        stop: () => {
          for (const stop of own) stop();
        },
      };
    },

    pay: (chargeId, { amountRupiah, late = false } = {}) => {
      const charge = charges.get(chargeId);
      if (!charge) return false;
      const isOver = charge.status === "closed" || clock.nowMs() > charge.expiresAtMs;
      if (isOver && !late) return false;
      lastPayment += 1;
      const payment: ProvenPayment = {
        kioskId: "kiosk-1",
        chargeId,
        amountRupiah: amountRupiah ?? charge.request.amountRupiah,
        providerId: `PAY-${lastPayment}`,
        rrn: String(lastPayment).padStart(12, "0"),
        issuer: "Bank Contoh",
        paidAt: new Date(clock.nowMs()).toISOString(),
        signedStatement: `c2lnbmVk${lastPayment}`,
      };
      charge.payments.push(payment);
      clock.setTimeout(() => publish({ kind: "payment-received", payment }), 40);
      return true;
    },
    payments: () => [...charges.values()].flatMap((charge) => charge.payments),
    forgetSettled: () => {
      for (const [chargeId, { status, payments }] of charges) {
        if (status === "closed" || payments.length > 0) charges.delete(chargeId);
      }
    },
    chargeIds: () => [...charges.keys()],
    newestQr: () => {
      const newest = [...charges.values()].at(-1);
      return newest ? qrOf(newest.request) : "";
    },
    setOnline: (online) => {
      isOnline = online;
      for (const listener of healthListeners) listener();
      deliverUntaken();
    },
    setLinkHealth: (changes) => {
      linkChanges = { ...linkChanges, ...changes };
      for (const listener of healthListeners) listener();
    },
    setAnswering: (answering) => {
      isAnswering = answering;
    },
    setPush: (on) => {
      hasPush = on;
      deliverUntaken();
    },
    chargeOfOrder: (orderCode) =>
      [...charges.values()].find(({ request }) => request.orderCode === orderCode)?.request
        .chargeId ?? null,
    tamper: (change) => {
      tampering = change;
    },
    publish,
    untaken: () => untaken,
  };
};
