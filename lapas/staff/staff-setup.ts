import type { Clock } from "../../core/ports/clock.ts";
import { STAFF_ROLES, type StaffRole, type StaffStore } from "../../db/lapas/staff-store.ts";
import { hashCode, randomCode } from "../random-code.ts";
import { hashPassword } from "./password.ts";

/** 49 bits. */
const LENGTH = 10;

export type StaffPasswords = Readonly<Partial<Record<StaffRole, string>>>;

/** Sets the passwords of roles that have none. */
export const setFirstPasswords = async (
  staff: StaffStore,
  passwords: StaffPasswords,
  { clock, cost }: { readonly clock: Clock; readonly cost: number },
): Promise<void> => {
  const known = await staff.rolesWithPassword();
  for (const role of STAFF_ROLES) {
    const password = passwords[role];
    if (password === undefined || known.includes(role)) continue;
    await staff.setFirstPassword(role, await hashPassword(password, cost), clock.nowMs());
  }
};

/** A one-time code that sets the role's password; the role's earlier code ends. */
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

/** Codes for every role that has no password yet. */
export const newStaffCodes = async (
  staff: StaffStore,
  clock: Clock,
  validForMs: number,
): Promise<StaffPasswords> => {
  const known = await staff.rolesWithPassword();
  const codes: Partial<Record<StaffRole, string>> = {};
  for (const role of STAFF_ROLES) {
    if (known.includes(role)) continue;
    codes[role] = await newStaffCode(staff, clock, role, validForMs);
  }
  return codes;
};
