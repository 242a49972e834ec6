import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a code counts. */
export const TOTP_STEP_MS = 30_000;

/** Phones and the hub may differ by one step. */
const DRIFT_STEPS = 1;

const SECRET_BYTES = 20;
const FIGURES = 6;

export const newTotpSecret = (): Buffer => randomBytes(SECRET_BYTES);

/**
 * The code of a step (RFC 6238 over RFC 4226: HMAC-SHA-1, six figures), as every authenticator app
 * makes it.
 */
export const totpCode = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** FIGURES).padStart(FIGURES, "0");
};

export const totpStepAt = (atMs: number): number => Math.floor(atMs / TOTP_STEP_MS);

/** The step whose code was typed; null when it is none of now, or not after the last one used. */
export const stepOfCode = (
  typed: string,
  { secret, lastStep }: { readonly secret: Uint8Array; readonly lastStep: number },
  nowMs: number,
): number | null => {
  const now = totpStepAt(nowMs);
  for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
    if (step > lastStep && isSame(typed, totpCode(secret, step))) return step;
  }
  return null;
};

const isSame = (typed: string, code: string): boolean =>
  typed.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));
