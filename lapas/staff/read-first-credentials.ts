import { readFileSync } from "node:fs";
import * as z from "zod";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import type { FirstCredentials } from "./staff-setup.ts";

const Credentials = z.partialRecord(
  z.enum(STAFF_ROLES),
  z.object({
    password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
    totpSecret: z.string().regex(/^[A-Z2-7]{32}$/),
  }),
);

/** What roles sign in with at first, out of a file; nothing without one. */
export const readFirstCredentials = (path: string | undefined): FirstCredentials =>
  path === undefined ? {} : Credentials.parse(JSON.parse(readFileSync(path, "utf8")));
