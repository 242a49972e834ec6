import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../../core/ports/clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { StaffSessionStore } from "../../db/lapas/staff-session-store.ts";
import type { StaffRole, StaffStore } from "../../db/lapas/staff-store.ts";
import { createKeyedLock } from "../keyed-lock.ts";
import { hashCode } from "../random-code.ts";
import { hashPassword, isPassword } from "./password.ts";

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
  | { readonly kind: "sign-in.wrong" }
  /** The role has no password yet: its setup code sets one. */
  | { readonly kind: "sign-in.not-set-up" }
  | { readonly kind: "sign-in.wait"; readonly waitMs: number };

/** Who may come in, and until when. */
export interface StaffDoor {
  /** The token for the cookie. `caller` is where the try came from. */
  readonly signIn: (
    role: StaffRole,
    password: string,
    caller: string,
  ) => Promise<Result<string, SignInError>>;
  readonly session: (token: string, isUse: boolean) => Promise<StaffSession | null>;
  readonly signOut: (token: string) => Promise<void>;
  /** Sets a role's password by its one-time code; false for a wrong or expired one. */
  readonly setUp: (role: StaffRole, code: string, password: string) => Promise<boolean>;
}

export const createStaffDoor = (parts: StaffDoorParts): StaffDoor => {
  const { staff, sessions, clock, passwordCost } = parts;
  // One guess at a time takes one core and 128 MiB, however many are sent.
  const locked = createKeyedLock();

  return {
    signIn: (role, password, caller) =>
      locked("scrypt", async () => {
        const stored = await staff.password(role);
        if (!stored) return err({ kind: "sign-in.not-set-up" });
        const bucket = `${role} ${caller}`;
        const waitMs = await staff.countTry(bucket, clock.nowMs());
        if (waitMs > 0) return err({ kind: "sign-in.wait", waitMs });
        if (!(await isPassword(password, stored))) return err({ kind: "sign-in.wrong" });
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
    setUp: (role, code, password) =>
      locked("scrypt", async () =>
        staff.setPassword({
          role,
          codeHash: hashCode(code),
          password: await hashPassword(password, passwordCost),
          nowMs: clock.nowMs(),
        }),
      ),
  };
};

const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

const formTokenOf = (token: string): string =>
  createHash("sha256").update(`form ${token}`).digest("base64url");
