import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { STAFF_ROLES, type StaffRole } from "../db/lapas/staff-store.ts";
import { toBase32 } from "../lapas/staff/base32.ts";
import type { StaffCredentials } from "../lapas/staff/staff-setup.ts";
import { newTotpSecret } from "../lapas/staff/totp.ts";

export type DemoStaff = Readonly<Record<StaffRole, StaffCredentials>>;

const Credentials = z.record(
  z.enum(STAFF_ROLES),
  z.object({ password: z.string(), totpSecret: z.string() }),
);

/** With what the demo's staff sign in: made at the first start, kept in its data folder. */
export const demoStaffCredentials = (file: string): DemoStaff => {
  if (!existsSync(file)) {
    const made = Object.fromEntries(STAFF_ROLES.map((role) => [role, newCredentials()]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return Credentials.parse(JSON.parse(readFileSync(file, "utf8")));
};

const newCredentials = (): StaffCredentials => ({
  password: newPassword(),
  totpSecret: toBase32(newTotpSecret()),
});

/** Three groups of five letters and figures, to be typed by hand. */
const newPassword = (): string =>
  Array.from({ length: 3 }, () =>
    randomBytes(5).toString("base64url").slice(0, 5).toLowerCase(),
  ).join("-");
