import { jakartaTimestamp } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { parseJson } from "../snap/parse-json.ts";
import { signAsymmetric } from "../snap/signature.ts";
import { SnapAnswer } from "../snap/snap-answers.ts";
import type { BankCharge, BankLedger } from "./bank-ledger.ts";
import type { Behaviours } from "./behaviours.ts";
import type { SnapKeys } from "./create-snap-keys.ts";
import type { BankPayment } from "./event-log.ts";
import { paymentToNotice } from "./query-answer.ts";
import { SIMULATED_MERCHANT } from "./simulated-contract.ts";

export interface PaymentNotices {
  /** Tells the merchant about a payment, again and again until it answers 2005200. */
  readonly announce: (charge: BankCharge, payment: BankPayment) => void;
  /** After a start: whatever was paid and never acknowledged. */
  readonly resume: () => void;
  readonly stop: () => void;
}

export interface PaymentNoticeParts {
  readonly ledger: BankLedger;
  readonly keys: SnapKeys;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly notifyUrl: () => string | null;
  readonly behaviours: () => Behaviours;
}

/** Waits before each try. After the last the bank gives up, as banks do: polling must find the money. */
const TRY_DELAYS_MS = [0, 2_000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000];
const ANSWER_TIMEOUT_MS = 10_000;

export const createPaymentNotices = (parts: PaymentNoticeParts): PaymentNotices => {
  const { ledger, clock, behaviours } = parts;
  const waiting = new Map<string, unknown>();
  const stopped = new AbortController();

  const schedule = (charge: BankCharge, payment: BankPayment, tries: number): void => {
    const delayMs = TRY_DELAYS_MS[tries];
    if (delayMs === undefined || stopped.signal.aborted) return;
    const name = payment.paymentReferenceNo;
    waiting.set(
      name,
      clock.setTimeout(() => {
        waiting.delete(name);
        void tryOnce(charge, payment, tries);
      }, delayMs),
    );
  };

  const tryOnce = async (charge: BankCharge, payment: BankPayment, tries: number) => {
    const isReceived =
      !behaviours()["mute-notices"] && (await postNotice(parts, charge, payment, stopped.signal));
    if (stopped.signal.aborted) return;
    if (!isReceived) return schedule(charge, payment, tries + 1);
    ledger.noticeReceived(payment.paymentReferenceNo);
    if (behaviours()["answer-twice"]) await postNotice(parts, charge, payment, stopped.signal);
  };

  return {
    announce: (charge, payment) => schedule(charge, payment, 0),
    resume: () => {
      for (const charge of ledger.list()) {
        for (const payment of charge.payments) {
          if (!ledger.hasNotice(payment.paymentReferenceNo)) schedule(charge, payment, 0);
        }
      }
    },
    stop: () => {
      stopped.abort();
      for (const timer of waiting.values()) clock.clearTimeout(timer);
    },
  };
};

/** Did the merchant acknowledge it? */
const postNotice = async (
  { keys, clock, ids, notifyUrl }: PaymentNoticeParts,
  charge: BankCharge,
  payment: BankPayment,
  stopped: AbortSignal,
): Promise<boolean> => {
  const url = notifyUrl();
  if (url === null) return false;
  const body = JSON.stringify(paymentToNotice(charge, payment));
  const timestamp = jakartaTimestamp(clock.nowMs());
  const signed = { method: "POST", path: new URL(url).pathname, body, timestamp };
  const headers = {
    "Content-Type": "application/json",
    "X-TIMESTAMP": timestamp,
    "X-SIGNATURE": signAsymmetric(keys.acquirerPrivateKeyPem, signed),
    "X-PARTNER-ID": SIMULATED_MERCHANT.clientId,
    "X-EXTERNAL-ID": `${clock.nowMs()}${BigInt(`0x${ids.newId().replaceAll("-", "").slice(-16)}`)}`,
    "CHANNEL-ID": SIMULATED_MERCHANT.channelId,
  };
  const deadline = new AbortController();
  const timer = clock.setTimeout(() => deadline.abort(), ANSWER_TIMEOUT_MS);
  try {
    const signal = AbortSignal.any([deadline.signal, stopped]);
    const response = await fetch(url, { method: "POST", headers, body, signal });
    const answer = SnapAnswer.safeParse(parseJson(await response.text()));
    return answer.success && answer.data.responseCode === "2005200";
  } catch {
    return false;
  } finally {
    clock.clearTimeout(timer);
  }
};
