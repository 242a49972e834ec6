import type { ProvenPayment } from "../core/charge/payment-statement.ts";
import {
  ChargeCreateAnswer,
  ChargeStateAnswer,
  type SignedStatement,
} from "../core/contract/hub-api.ts";
import type { ChargeError, ChargeState, QrisCharges } from "../core/ports/qris-charges.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { HubHttp } from "./hub-http.ts";
import type { HubError, HubSuccess } from "./judge-answer.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { verifyStatement } from "./verify-statement.ts";

/** Longer than the hub gives the acquirer, so that its answer usually still finds us listening. */
const PATIENCE = { timeoutMs: 20_000, waitsForBank: true } as const;

export interface QrisChargesOptions {
  readonly http: HubHttp;
  readonly identity: KioskIdentity;
}

export const createQrisCharges = ({ http, identity }: QrisChargesOptions): QrisCharges => {
  const readState = (
    chargeId: string,
    answer: Result<HubSuccess, HubError>,
  ): Result<ChargeState, ChargeError> => {
    // A refusal here is no word that the charge does not exist (that is `none`): keep asking.
    if (!answer.ok) return unknown(answer.error.reason);
    const parsed = ChargeStateAnswer.safeParse(answer.value.json);
    if (!parsed.success || parsed.data.chargeId !== chargeId) return unknown("unreadable answer");
    const payments = provePayments(identity, chargeId, parsed.data.payments);
    if (!payments.ok) return payments;
    const { status, closedBecause } = parsed.data;
    return ok({ chargeId, status, closedBecause, payments: payments.value });
  };

  return {
    request: async (request) => {
      const body = JSON.stringify(request);
      const target = "/v1/charges";
      const answer = await http.call({ method: "POST", target, body, ...PATIENCE });
      if (!answer.ok) {
        const { kind, reason } = answer.error;
        return kind === "hub.refused" ? err({ kind: "charge.refused", reason }) : unknown(reason);
      }
      const parsed = ChargeCreateAnswer.safeParse(answer.value.json);
      if (!parsed.success || parsed.data.chargeId !== request.chargeId) {
        return unknown("unreadable answer");
      }
      return ok(parsed.data);
    },
    state: async (chargeId) => {
      const target = `/v1/charges/${encodeURIComponent(chargeId)}`;
      return readState(chargeId, await http.call({ method: "GET", target, ...PATIENCE }));
    },
    close: async (chargeId, because) => {
      const target = `/v1/charges/${encodeURIComponent(chargeId)}/close`;
      const body = JSON.stringify({ because });
      return readState(chargeId, await http.call({ method: "POST", target, body, ...PATIENCE }));
    },
  };
};

/**
 * All or nothing: with one payment left out, a closed charge would look unpaid and its buyer's money
 * would be forgotten.
 */
const provePayments = (
  identity: KioskIdentity,
  chargeId: string,
  statements: readonly SignedStatement[],
): Result<readonly ProvenPayment[], ChargeError> => {
  const payments: ProvenPayment[] = [];
  for (const statement of statements) {
    const payment = verifyStatement(identity, statement);
    if (!payment.ok) return unknown(payment.error.reason);
    if (payment.value.chargeId !== chargeId) return unknown("statement about another charge");
    payments.push(payment.value);
  }
  return ok(payments);
};

const unknown = (reason: string) => err<ChargeError>({ kind: "charge.unknown", reason });
