import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import type { TryStore } from "../../db/lapas/try-store.ts";
import { callerOf } from "../caller.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import { AppCode, privateForms } from "./private-forms.ts";
import { authenticatorPage, setupPage } from "./setup-page.ts";
import type { StaffDoor } from "./staff-door.ts";

export interface SetupParts {
  readonly door: StaffDoor;
  readonly tries: TryStore;
  readonly clock: Clock;
}

const Role = z.enum(STAFF_ROLES);
const SetupCode = z.string().min(1).max(64);
const SetupForm = z.object({
  role: Role,
  code: SetupCode,
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  again: z.string(),
});
const ConfirmForm = z.object({ role: Role, setupCode: SetupCode });

const TRIES = 10;
const WINDOW_MS = 15 * 60_000;

/** A role is set up in two steps by its one-time code: a password, then an authenticator app. */
export const setupRoutes = ({ door, tries, clock }: SetupParts) => {
  const takeTry = (context: Context<{ Bindings: HttpBindings }>) =>
    tries.take({
      bucket: `staff-setup ${callerOf(context)}`,
      ...{ tries: TRIES, windowMs: WINDOW_MS, nowMs: clock.nowMs() },
    });

  return new Hono<{ Bindings: HttpBindings }>()
    .use("/staff/setup", privateForms)
    .use("/staff/setup/confirm", privateForms)
    .get("/staff/setup", (context) => setupPage(context, {}, 200))
    .post("/staff/setup", async (context) => {
      const form = SetupForm.safeParse(await context.req.parseBody());
      if (!form.success) return setupPage(context, { fault: TOO_SHORT }, 400);
      const { role, code, password, again } = form.data;
      if (password !== again) return setupPage(context, { role, fault: NOT_THE_SAME }, 400);
      if (!(await takeTry(context))) return setupPage(context, { role, fault: TOO_MANY }, 429);
      const secret = await door.prepare(role, code, password);
      if (!secret) return setupPage(context, { role, fault: WRONG_CODE }, 403);
      return authenticatorPage(context, { role, setupCode: code, secret }, 200);
    })
    .post("/staff/setup/confirm", async (context) => {
      const fields = await context.req.parseBody();
      const form = ConfirmForm.safeParse(fields);
      if (!form.success) return setupPage(context, { fault: WRONG_CODE }, 400);
      const { role, setupCode } = form.data;
      if (!(await takeTry(context))) return setupPage(context, { role, fault: TOO_MANY }, 429);
      const code = AppCode.safeParse(fields["code"]);
      const isDone = code.success && (await door.confirm(role, setupCode, code.data));
      if (isDone) return context.redirect("/staff/sign-in", 303);
      const secret = await door.prepared(role, setupCode);
      if (!secret) return setupPage(context, { role, fault: WRONG_CODE }, 403);
      return authenticatorPage(context, { role, setupCode, secret, fault: WRONG_APP_CODE }, 400);
    });
};

const WRONG_CODE = { id: "Kode salah atau kedaluwarsa.", en: "Wrong or expired code." };
const WRONG_APP_CODE = {
  id: "Kode dari aplikasi belum cocok. Periksa jam HP, lalu ketik kode yang sedang tampil.",
  en: "The app's code does not match. Check the phone's clock, then type the code it shows now.",
};
const TOO_MANY = {
  id: "Terlalu banyak percobaan. Coba lagi 15 menit lagi.",
  en: "Too many tries. Try again in 15 minutes.",
};
const TOO_SHORT = {
  id: `Kata sandi paling sedikit ${SHORTEST_PASSWORD} karakter.`,
  en: `At least ${SHORTEST_PASSWORD} characters.`,
};
const NOT_THE_SAME = { id: "Kedua kata sandi tidak sama.", en: "The two passwords differ." };
