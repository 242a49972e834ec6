import type { AcquirerNotice, NoticeRequest } from "../core/ports/acquirer.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Charge, ChargeOrder } from "../db/lapas/charge-store.ts";
import type { Kiosk } from "../db/lapas/kiosk-store.ts";
import type { StoredStatement } from "../db/lapas/stored-statement.ts";
import { CREATE_SETTLED_MS } from "./ask-schedule.ts";
import { type CreationError, createChargeCreation } from "./charge-creation.ts";
import { chargeReference } from "./charge-reference.ts";
import { type ChargeParts, createChargeSettling } from "./charge-settling.ts";
import { createKeyedLock } from "./keyed-lock.ts";

export interface DeskRequest extends ChargeOrder {
  readonly chargeId: string;
}

export interface DeskOffer {
  readonly chargeId: string;
  readonly qrContent: string;
  readonly referenceNo: string;
  readonly expiresAtMs: number;
}

export interface DeskState {
  readonly chargeId: string;
  readonly status: "open" | "closed" | "none";
  readonly closedBecause: Charge["closedBecause"];
  readonly payments: readonly StoredStatement[];
}

/** Another kiosk's charge: for this one it does not exist. */
type NotYours = { readonly kind: "charge.not-yours" };

export type DeskError =
  | NotYours
  /** The same id with another amount, sale or order. */
  | { readonly kind: "charge.other-values" }
  | CreationError;

export type NoticeError =
  | { readonly kind: "notice.not-authentic"; readonly reason: string }
  | { readonly kind: "notice.unknown-charge" }
  /** The acquirer could not be asked just now: it should tell us again. */
  | { readonly kind: "notice.try-again" };

/** The hub is right about charges: it alone speaks with the acquirer, one thing at a time per charge. */
export interface ChargeDesk {
  /** The same id and values again give the same code. */
  readonly create: (kiosk: Kiosk, request: DeskRequest) => Promise<Result<DeskOffer, DeskError>>;
  /** Asks the acquirer when the answer is not final. Asking about a charge we never got forbids it. */
  readonly state: (kiosk: Kiosk, chargeId: string) => Promise<Result<DeskState, NotYours>>;
  readonly close: (
    kiosk: Kiosk,
    chargeId: string,
    because: "cancelled" | "expired",
  ) => Promise<Result<DeskState, NotYours>>;
  readonly notice: (request: NoticeRequest) => Promise<Result<AcquirerNotice, NoticeError>>;
  /** Asks about every charge whose time has come; see `ask-schedule.ts`. */
  readonly askDue: () => Promise<void>;
}

export interface DeskOptions {
  /** False: the acquirer is believed to push, and asked only then. For tests of the push alone. */
  readonly isPolling: boolean;
}

/** Asked again sooner than this, what we know is the answer: a finger cannot hurry a bank. */
const LEAST_ASK_GAP_MS = 1_000;
const DUE_AT_ONCE = 20;

export const createChargeDesk = (parts: ChargeParts, { isPolling }: DeskOptions): ChargeDesk => {
  const { acquirer, store, clock } = parts;
  const locked = createKeyedLock();
  const settling = createChargeSettling(parts);
  const creation = createChargeCreation(parts, settling);

  const writeDown = async (
    kiosk: Kiosk,
    chargeId: string,
    order: ChargeOrder | null,
  ): Promise<boolean> => {
    const nowMs = clock.nowMs();
    return store.insert({
      chargeId,
      kioskId: kiosk.kioskId,
      terminalId: kiosk.machineCode,
      partnerReferenceNo: chargeReference(chargeId),
      order,
      expiresAtMs: order ? nowMs + order.validForMs : null,
      nowMs,
      nextAskAtMs: order ? nowMs + CREATE_SETTLED_MS : null,
    });
  };

  const create: ChargeDesk["create"] = (kiosk, { chargeId, ...order }) =>
    locked(chargeId, async () => {
      const isNew = await writeDown(kiosk, chargeId, order);
      const charge = await store.find(chargeId);
      if (charge?.kioskId !== kiosk.kioskId) return err({ kind: "charge.not-yours" });
      if (charge.order && !isSameOrder(charge.order, order)) {
        return err({ kind: "charge.other-values" });
      }
      if (charge.status === "closed" || charge.status === "none") {
        return err({ kind: "charge.refused", reason: `it is ${charge.closedBecause ?? "void"}` });
      }
      const offer = charge.offer
        ? ok(charge.offer)
        : await (isNew ? creation.begin(charge) : creation.resume(charge));
      const expiresAtMs = charge.expiresAtMs ?? charge.createdAtMs;
      return offer.ok ? ok({ chargeId, expiresAtMs, ...offer.value }) : offer;
    });

  /** Does `work` while the charge is not final, and tells what holds afterwards. */
  const afterwards = (
    kiosk: Kiosk,
    chargeId: string,
    work: (charge: Charge) => Promise<unknown>,
  ): Promise<Result<DeskState, NotYours>> =>
    locked(chargeId, async () => {
      const known = await store.find(chargeId);
      if (!known) await writeDown(kiosk, chargeId, null);
      const charge = known ?? (await store.find(chargeId));
      if (charge?.kioskId !== kiosk.kioskId) return err({ kind: "charge.not-yours" });
      if (charge.status === "creating" || charge.status === "open") await work(charge);
      const now = (await store.find(chargeId)) ?? charge;
      const payments = await store.payments(chargeId);
      const status = now.status === "creating" ? "open" : now.status;
      return ok({ chargeId, status, closedBecause: now.closedBecause, payments });
    });

  const askNow = (chargeId: string): Promise<boolean> =>
    locked(chargeId, async () => {
      const charge = await store.find(chargeId);
      return charge ? settling.ask(charge) : true;
    });

  return {
    create,
    state: (kiosk, chargeId) =>
      afterwards(kiosk, chargeId, async (charge) => {
        const isFresh = clock.nowMs() - (charge.lastAskedAtMs ?? 0) < LEAST_ASK_GAP_MS;
        if (isPolling && !isFresh) await settling.ask(charge);
      }),
    close: (kiosk, chargeId, because) =>
      afterwards(kiosk, chargeId, (charge) => settling.cancel(charge, because)),
    notice: async (request) => {
      const notice = acquirer.readNotice(request);
      if (!notice.ok) return notice;
      const charge = await store.findByReference(notice.value.partnerReferenceNo);
      if (!charge) return err({ kind: "notice.unknown-charge" });
      return (await askNow(charge.chargeId)) ? notice : err({ kind: "notice.try-again" });
    },
    askDue: async () => {
      if (!isPolling) return;
      const due = await store.due(clock.nowMs(), DUE_AT_ONCE);
      await Promise.all(due.map((charge) => askNow(charge.chargeId)));
    },
  };
};

const isSameOrder = (a: ChargeOrder, b: ChargeOrder): boolean =>
  a.saleId === b.saleId &&
  a.orderCode === b.orderCode &&
  a.amountRupiah === b.amountRupiah &&
  a.validForMs === b.validForMs;
