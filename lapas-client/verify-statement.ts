import { verify } from "node:crypto";
import { PaymentStatement, type ProvenPayment } from "../core/charge/payment-statement.ts";
import type { SignedStatement } from "../core/contract/hub-api.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { parseJson } from "./parse-json.ts";

export interface StatementError {
  readonly kind: "statement.not-authentic";
  readonly reason: string;
}

/** The payment a statement speaks of, if the pinned hub key signed exactly these bytes for this kiosk. */
export const verifyStatement = (
  { hubKey, kioskId }: KioskIdentity,
  { statement, signature }: SignedStatement,
): Result<ProvenPayment, StatementError> => {
  const refuse = (reason: string) =>
    err<StatementError>({ kind: "statement.not-authentic", reason });
  const bytes = Buffer.from(statement, "base64");
  if (!verify(null, bytes, hubKey, Buffer.from(signature, "base64"))) {
    return refuse("not signed by the pinned hub key");
  }
  const payment = PaymentStatement.safeParse(parseJson(bytes.toString("utf8")));
  if (!payment.success) return refuse("signed, but no payment statement");
  if (payment.data.kioskId !== kioskId) return refuse(`meant for kiosk ${payment.data.kioskId}`);
  const envelope = JSON.stringify({ statement, signature });
  return ok({ ...payment.data, signedStatement: Buffer.from(envelope).toString("base64") });
};
