import { err, ok, type Result } from "../core/result.ts";
import type { Charge } from "../db/lapas/charge-store.ts";
import { nextAskWhileOpen } from "./ask-schedule.ts";
import type { ChargeParts, ChargeSettling } from "./charge-settling.ts";

export type CreationError =
  /** Final: no code, and none will come. */
  | { readonly kind: "charge.refused"; readonly reason: string }
  | { readonly kind: "charge.unknown"; readonly reason: string };

export interface Offer {
  readonly qrContent: string;
  readonly referenceNo: string;
}

type Obtained = Result<Offer, CreationError>;

export interface ChargeCreation {
  /** Asks for a code for a charge that was written down just now. */
  readonly begin: (charge: Charge) => Promise<Obtained>;
  /** Goes on with one whose answer was lost, by a dead line or a dead hub: asks about it first. */
  readonly resume: (charge: Charge) => Promise<Obtained>;
}

/** Requests for one code at most, the first included; they carry the same reference. */
const MAX_REQUESTS = 2;

export const createChargeCreation = (
  { acquirer, store, clock }: ChargeParts,
  settling: ChargeSettling,
): ChargeCreation => {
  const request = async (charge: Charge, requestsLeft: number): Promise<Obtained> => {
    const { chargeId, partnerReferenceNo, order, expiresAtMs } = charge;
    if (!order || expiresAtMs === null) return refused("it was never ordered");
    const made = await acquirer.create({
      partnerReferenceNo,
      amountRupiah: order.amountRupiah,
      terminalId: charge.terminalId,
      expiresAtMs,
    });
    const nowMs = clock.nowMs();
    if (made.ok) {
      const nextAskAtMs = nextAskWhileOpen(charge, nowMs);
      await store.markOpen({ chargeId, nowMs, nextAskAtMs, ...made.value });
      return ok(made.value);
    }
    if (made.error.kind === "acquirer.refused") {
      await store.markClosed({ chargeId, nowMs, nextAskAtMs: null, because: "refused" });
      return refused(`${made.error.code} ${made.error.message}`);
    }
    return lookUp(charge, requestsLeft - 1, made.error.reason);
  };

  /** The answer was lost. Nothing is sent again before the acquirer was asked about our reference. */
  const lookUp = async (
    charge: Charge,
    requestsLeft: number,
    reason: string,
  ): Promise<Obtained> => {
    const found = await acquirer.query(charge.partnerReferenceNo);
    if (!found.ok) return unknown(reason);
    if (found.value.status === "not-found") {
      const isInTime = clock.nowMs() < (charge.expiresAtMs ?? 0);
      return requestsLeft > 0 && isInTime ? request(charge, requestsLeft) : unknown(reason);
    }
    // It exists, but its code is lost to us: nobody can pay it, so it is taken back.
    await settling.cancel(charge, "refused");
    const now = await store.find(charge.chargeId);
    return now?.status === "closed" ? refused("its code was lost") : unknown(reason);
  };

  return {
    begin: (charge) => request(charge, MAX_REQUESTS),
    resume: (charge) => lookUp(charge, MAX_REQUESTS - 1, "an earlier request is unanswered"),
  };
};

const refused = (reason: string) => err<CreationError>({ kind: "charge.refused", reason });
const unknown = (reason: string) => err<CreationError>({ kind: "charge.unknown", reason });
