import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../../core/ports/clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { StaffSessionStore } from "../../db/lapas/staff-session-store.ts";
import type { StaffRole, StaffStore } from "../../db/lapas/staff-store.ts";
import { createKeyedLock } from "../keyed-lock.ts";
import { hashCode } from "../random-code.ts";
import { hashPassword, isPassword } from "./password.ts";
import { newTotpSecret, stepOfCode } from "./totp.ts";

export interface StaffDoorParts {
  readonly staff: StaffStore;
  readonly sessions: StaffSessionStore;
  readonly clock: Clock;
  /** N of scrypt for passwords set from now on. */
  readonly passwordCost: number;
}

export interface StaffSession {
  readonly role: StaffRole;
  /** What a form of this session must carry; worth nothing without the cookie. */
  readonly formToken: string;
}

export type SignInError =
  /** Password or code, nobody is told which; also a code that was used before. */
  | { readonly kind: "sign-in.wrong" }
  /** The role has no password or no authenticator yet: its setup code sets both. */
  | { readonly kind: "sign-in.not-set-up" }
  | { readonly kind: "sign-in.wait"; readonly waitMs: number };

/** Who may come in, and until when. */
export interface StaffDoor {
  /** The token for the cookie. `caller` is where the try came from. */
  readonly signIn: (
    proof: { readonly role: StaffRole; readonly password: string; readonly code: string },
    caller: string,
  ) => Promise<Result<string, SignInError>>;
  readonly session: (token: string, isUse: boolean) => Promise<StaffSession | null>;
  readonly signOut: (token: string) => Promise<void>;
  /**
   * First half of setting a role up by its one-time code: the secret for an authenticator app; null
   * for a wrong or expired code. Nothing of the account has changed yet.
   */
  readonly prepare: (
    role: StaffRole,
    setupCode: string,
    password: string,
  ) => Promise<Uint8Array | null>;
  /** The prepared secret once more; null for a wrong code. */
  readonly prepared: (role: StaffRole, setupCode: string) => Promise<Uint8Array | null>;
  /** Second half: a code of the app proves that it has the secret. False for a wrong one. */
  readonly confirm: (role: StaffRole, setupCode: string, code: string) => Promise<boolean>;
}

export const createStaffDoor = (parts: StaffDoorParts): StaffDoor => {
  const { staff, sessions, clock, passwordCost } = parts;
  // One guess at a time takes one core and 128 MiB, however many are sent.
  const locked = createKeyedLock();

  return {
    signIn: ({ role, password, code }, caller) =>
      locked("scrypt", async () => {
        const account = await staff.account(role);
        if (!account) return err({ kind: "sign-in.not-set-up" });
        const bucket = `${role} ${caller}`;
        const waitMs = await staff.countTry(bucket, clock.nowMs());
        if (waitMs > 0) return err({ kind: "sign-in.wait", waitMs });
        // The password first and always: how long it takes tells nothing of the code.
        const isKnown = await isPassword(password, account.password);
        const step = stepOfCode(code, account.totp, clock.nowMs());
        if (!isKnown || step === null) return err({ kind: "sign-in.wrong" });
        if (!(await staff.spendStep(role, step))) return err({ kind: "sign-in.wrong" });
        await staff.forgiveTries(bucket);
        const token = randomBytes(32).toString("base64url");
        await sessions.start(hashToken(token), role, clock.nowMs());
        return ok(token);
      }),
    session: async (token, isUse) => {
      const role = await sessions.find(hashToken(token), clock.nowMs(), isUse);
      return role && { role, formToken: formTokenOf(token) };
    },
    signOut: (token) => sessions.end(hashToken(token)),
    prepare: (role, setupCode, password) =>
      locked("scrypt", async () => {
        const codeHash = hashCode(setupCode);
        const totpSecret = newTotpSecret();
        const isPrepared = await staff.prepareAccount({
          ...{ role, codeHash, totpSecret, nowMs: clock.nowMs() },
          password: await hashPassword(password, passwordCost),
        });
        return isPrepared ? totpSecret : null;
      }),
    prepared: (role, setupCode) =>
      staff.preparedSecret({ role, codeHash: hashCode(setupCode), nowMs: clock.nowMs() }),
    confirm: async (role, setupCode, code) => {
      const used = { role, codeHash: hashCode(setupCode), nowMs: clock.nowMs() };
      const secret = await staff.preparedSecret(used);
      const step = secret && stepOfCode(code, { secret, lastStep: 0 }, used.nowMs);
      return step !== null && staff.confirmAccount({ ...used, step });
    },
  };
};

const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

const formTokenOf = (token: string): string =>
  createHash("sha256").update(`form ${token}`).digest("base64url");
