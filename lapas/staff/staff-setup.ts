import type { Clock } from "../../core/ports/clock.ts";
import { STAFF_ROLES, type StaffRole, type StaffStore } from "../../db/lapas/staff-store.ts";
import { hashCode, randomCode } from "../random-code.ts";
import { fromBase32 } from "./base32.ts";
import { hashPassword } from "./password.ts";

/** 49 bits. */
const LENGTH = 10;

/** With what a role signs in; the secret as base32. */
export interface StaffCredentials {
  readonly password: string;
  readonly totpSecret: string;
}

export type FirstCredentials = Readonly<Partial<Record<StaffRole, StaffCredentials>>>;
export type SetupCodes = Readonly<Partial<Record<StaffRole, string>>>;

/** Sets up the roles that are not yet. */
export const setFirstCredentials = async (
  staff: StaffStore,
  credentials: FirstCredentials,
  { clock, cost }: { readonly clock: Clock; readonly cost: number },
): Promise<void> => {
  const known = await staff.rolesSetUp();
  for (const role of STAFF_ROLES) {
    const given = credentials[role];
    if (given === undefined || known.includes(role)) continue;
    const totpSecret = fromBase32(given.totpSecret);
    if (!totpSecret) throw new Error(`the secret of ${role} is no base32`);
    const password = await hashPassword(given.password, cost);
    await staff.setFirstAccount({ role, password, totpSecret, nowMs: clock.nowMs() });
  }
};

/** A one-time code that sets the role up; the role's earlier code ends. */
export const newStaffCode = async (
  staff: StaffStore,
  clock: Clock,
  role: StaffRole,
  validForMs: number,
): Promise<string> => {
  const code = randomCode(LENGTH);
  const expiresAtMs = clock.nowMs() + validForMs;
  await staff.addSetupCode({ role, codeHash: hashCode(code), expiresAtMs });
  return code;
};

/** Codes for every role that is not set up. */
export const newStaffCodes = async (
  staff: StaffStore,
  clock: Clock,
  validForMs: number,
): Promise<SetupCodes> => {
  const known = await staff.rolesSetUp();
  const codes: Partial<Record<StaffRole, string>> = {};
  for (const role of STAFF_ROLES) {
    if (known.includes(role)) continue;
    codes[role] = await newStaffCode(staff, clock, role, validForMs);
  }
  return codes;
};
