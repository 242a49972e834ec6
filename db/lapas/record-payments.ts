import type { PaymentStatement } from "../../core/charge/payment-statement.ts";
import type { Query } from "./database.ts";
import { appendEvent } from "./event-store.ts";

/** A payment with the bytes the hub signs about it. */
export interface PaymentToRecord extends PaymentStatement {
  readonly statementBytes: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * A payment is known by (charge, provider id): what the acquirer tells twice is kept once, with the
 * first statement, and makes one event. Payment and event stand or fall together.
 */
export const recordPayments = async (
  query: Query,
  kioskId: string,
  payments: readonly PaymentToRecord[],
  nowMs: number,
): Promise<readonly string[]> => {
  const fresh: string[] = [];
  for (const payment of payments) {
    const inserted = await query(
      `insert into charge_payment (charge_id, provider_id, amount_rupiah, rrn, issuer, paid_at,
         statement, signature, recorded_at_ms)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (charge_id, provider_id) do nothing returning 1`,
      [
        payment.chargeId,
        payment.providerId,
        payment.amountRupiah,
        payment.rrn,
        payment.issuer,
        payment.paidAt,
        payment.statementBytes,
        payment.signature,
        nowMs,
      ],
    );
    if (inserted.length === 0) continue;
    fresh.push(payment.providerId);
    const { chargeId, providerId } = payment;
    await appendEvent(query, kioskId, { kind: "payment-received", chargeId, providerId }, nowMs);
  }
  return fresh;
};
