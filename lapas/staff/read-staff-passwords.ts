import { readFileSync } from "node:fs";
import * as z from "zod";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import type { StaffPasswords } from "./staff-setup.ts";

const Passwords = z.partialRecord(
  z.enum(STAFF_ROLES),
  z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
);

/** First passwords out of a file; none without one. */
export const readStaffPasswords = (path: string | undefined): StaffPasswords =>
  path === undefined ? {} : Passwords.parse(JSON.parse(readFileSync(path, "utf8")));
