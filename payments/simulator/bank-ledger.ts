import { businessDateAt, jakartaTimestamp } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { BankEvent, BankPayment, EventLog } from "./event-log.ts";
import { makeQrContent } from "./make-qr-content.ts";

export interface BankCharge {
  readonly partnerReferenceNo: string;
  readonly referenceNo: string;
  readonly amountRupiah: number;
  readonly terminalId: string;
  readonly qrContent: string;
  readonly atMs: number;
  readonly expiresAtMs: number;
  readonly isCancelled: boolean;
  readonly payments: readonly BankPayment[];
}

export type BankChargeStatus = "open" | "paid" | "cancelled" | "expired";

interface ChargeOrder {
  readonly partnerReferenceNo: string;
  readonly externalId: string;
  readonly amountRupiah: number;
  readonly terminalId: string;
  readonly expiresAtMs: number;
}

/** The acquirer's books. Every change is on disk before it is true. */
export interface BankLedger {
  readonly find: (partnerReferenceNo: string) => BankCharge | null;
  /** Newest first. */
  readonly list: () => readonly BankCharge[];
  readonly status: (charge: BankCharge) => BankChargeStatus;
  readonly make: (order: ChargeOrder) => BankCharge;
  readonly cancel: (partnerReferenceNo: string, externalId: string) => void;
  readonly pay: (partnerReferenceNo: string, amountRupiah: number, issuer: string) => BankPayment;
  readonly hasNotice: (paymentReferenceNo: string) => boolean;
  readonly noticeReceived: (paymentReferenceNo: string) => void;
  /** Jakarta day and `X-EXTERNAL-ID`, of calls that changed something before this start. */
  readonly pastExternalIds: readonly string[];
}

export const createBankLedger = (log: EventLog, clock: Clock): BankLedger => {
  const charges = new Map<string, BankCharge>();
  const noticed = new Set<string>();
  const externalIds: string[] = [];
  let paymentCount = 0;

  const change = (
    partnerReferenceNo: string,
    changes: (old: BankCharge) => Partial<BankCharge>,
  ) => {
    const old = charges.get(partnerReferenceNo);
    if (old) charges.set(partnerReferenceNo, { ...old, ...changes(old) });
  };

  const apply = (event: BankEvent): void => {
    switch (event.type) {
      case "charge-made": {
        const { type: _, externalId, ...charge } = event;
        charges.set(charge.partnerReferenceNo, { ...charge, isCancelled: false, payments: [] });
        externalIds.push(`${businessDateAt(event.atMs)} ${externalId}`);
        return;
      }
      case "charge-cancelled":
        change(event.partnerReferenceNo, () => ({ isCancelled: true }));
        externalIds.push(`${businessDateAt(event.atMs)} ${event.externalId}`);
        return;
      case "paid":
        paymentCount++;
        change(event.partnerReferenceNo, ({ payments }) => ({
          payments: [...payments, event.payment],
        }));
        return;
      case "notice-received":
        noticed.add(event.paymentReferenceNo);
    }
  };
  const record = (event: BankEvent): void => {
    log.append(event);
    apply(event);
  };

  for (const event of log.past) apply(event);
  const pastExternalIds = [...externalIds];

  return {
    pastExternalIds,
    find: (partnerReferenceNo) => charges.get(partnerReferenceNo) ?? null,
    list: () => [...charges.values()].reverse(),
    status: (charge) => {
      if (charge.payments.length > 0) return "paid";
      if (charge.isCancelled) return "cancelled";
      return clock.nowMs() >= charge.expiresAtMs ? "expired" : "open";
    },
    make: (order) => {
      const atMs = clock.nowMs();
      const referenceNo = `${dayDigits(atMs)}${numbered(charges.size + 1, 8)}`;
      const qrContent = makeQrContent({ ...order, referenceNo });
      const made = { ...order, referenceNo, qrContent, atMs };
      record({ type: "charge-made", ...made });
      return { ...made, isCancelled: false, payments: [] };
    },
    cancel: (partnerReferenceNo, externalId) =>
      record({ type: "charge-cancelled", partnerReferenceNo, externalId, atMs: clock.nowMs() }),
    pay: (partnerReferenceNo, amountRupiah, issuer) => {
      const atMs = clock.nowMs();
      const number = paymentCount + 1;
      const payment = {
        paymentReferenceNo: `P${dayDigits(atMs)}${numbered(number, 8)}`,
        rrn: `${dayDigits(atMs).slice(1)}${numbered(number, 7)}`,
        issuer,
        amountRupiah,
        atMs,
      };
      record({ type: "paid", partnerReferenceNo, payment });
      return payment;
    },
    hasNotice: (paymentReferenceNo) => noticed.has(paymentReferenceNo),
    noticeReceived: (paymentReferenceNo) => record({ type: "notice-received", paymentReferenceNo }),
  };
};

/** `261124`, the Jakarta day. */
const dayDigits = (epochMs: number): string =>
  jakartaTimestamp(epochMs).slice(2, 10).replaceAll("-", "");

const numbered = (value: number, digits: number): string => value.toString().padStart(digits, "0");
