import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { fromBase32 } from "../../lapas/staff/base32.ts";
import { TOTP_STEP_MS, totpCode, totpStepAt } from "../../lapas/staff/totp.ts";

/** An officer's phone, who never types the same code twice. */
export interface AuthenticatorApp {
  /** A code that counts at `nowMs` and was not given before; null when one has to wait for the next. */
  readonly freshCode: (role: string, secret: string, nowMs: number) => string | null;
  /** Codes count in their order only: one sign-in after the other. */
  readonly inTurn: <T>(signIn: () => Promise<T>) => Promise<T>;
}

/** The hub takes the step before and after as well. */
const DRIFT_STEPS = 1;

export const createAuthenticatorApp = (): AuthenticatorApp => {
  const lastSteps = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    freshCode: (role, secret, nowMs) => {
      const now = totpStepAt(nowMs);
      const step = Math.max(now - DRIFT_STEPS, (lastSteps.get(role) ?? 0) + 1);
      if (step > now + DRIFT_STEPS) return null;
      lastSteps.set(role, step);
      return codeOf(secret, step);
    },
    inTurn: (signIn) => {
      const signedIn = turn.then(signIn);
      turn = signedIn.catch(() => undefined);
      return signedIn;
    },
  };
};

export const codeAt = (secret: string, nowMs: number): string => codeOf(secret, totpStepAt(nowMs));

/** As long as one has to wait, at most. */
export const NEXT_CODE_MS = TOTP_STEP_MS;

const codeOf = (secret: string, step: number): string => {
  const bytes = fromBase32(secret);
  if (!bytes) throw new Error(`${secret} is no base32`);
  return totpCode(bytes, step);
};

/** The secrets of the hubs of tests. */
export const TEST_TOTP_SECRETS: Readonly<Record<StaffRole, string>> = {
  kepala: "KEPALAKEPALAKEPALAKEPALAKEPALA22",
  bendahara: "BENDAHARABENDAHARABENDAHARABEN22",
  petugas: "PETUGASPETUGASPETUGASPETUGASPET2",
};
