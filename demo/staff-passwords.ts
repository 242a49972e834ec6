import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { STAFF_ROLES, type StaffRole } from "../db/lapas/staff-store.ts";

const Passwords = z.record(z.enum(STAFF_ROLES), z.string());

/** The passwords of the demo's staff: made at the first start, kept in its data folder, printed each time. */
export const demoStaffPasswords = (file: string): Readonly<Record<StaffRole, string>> => {
  if (!existsSync(file)) {
    const made = Object.fromEntries(STAFF_ROLES.map((role) => [role, newPassword()]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return Passwords.parse(JSON.parse(readFileSync(file, "utf8")));
};

/** Three groups of five letters and figures, to be typed by hand. */
const newPassword = (): string =>
  Array.from({ length: 3 }, () =>
    randomBytes(5).toString("base64url").slice(0, 5).toLowerCase(),
  ).join("-");
