import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import type { TryStore } from "../../db/lapas/try-store.ts";
import { callerOf, isOwnPage, isPrivateLine, isTls } from "../caller.ts";
import type { Bilingual } from "../page-text.ts";
import { refuse } from "../refuse.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import { setupPage, signInPage } from "./sign-in-page.ts";
import type { SignInError, StaffDoor } from "./staff-door.ts";
import { cookieName } from "./staff-only.ts";

export interface SignInParts {
  readonly door: StaffDoor;
  readonly tries: TryStore;
  readonly clock: Clock;
}

const Role = z.enum(STAFF_ROLES);
/** A path of this hub, never another site. */
const Next = z
  .string()
  .regex(/^\/(?![/\\])[\w\-./]*$/)
  .catch("/");
const SignInForm = z.object({
  role: Role,
  password: z.string().min(1).max(LONGEST_PASSWORD),
  next: Next,
});
const SetupForm = z.object({
  role: Role,
  code: z.string().min(1).max(64),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  again: z.string(),
});

const SETUP_TRIES = 10;
const SETUP_WINDOW_MS = 15 * 60_000;

/** The sign-in, the sign-out and the page that sets a password by a one-time code. */
export const signInRoutes = ({ door, tries, clock }: SignInParts) =>
  new Hono<{ Bindings: HttpBindings }>()
    .use("/staff/:step{sign-in|sign-out|setup}", privateForms)
    .get("/staff/sign-in", (context) => signInPage(context, { next: "/" }, 200))
    .post("/staff/sign-in", async (context) => {
      const form = SignInForm.safeParse(await context.req.parseBody());
      if (!form.success) return signInPage(context, { next: "/", fault: WRONG }, 400);
      const { role, password, next } = form.data;
      const signedIn = await door.signIn(role, password, callerOf(context));
      if (!signedIn.ok) {
        const status = signedIn.error.kind === "sign-in.wait" ? 429 : 401;
        return signInPage(context, { role, next, fault: faultText(signedIn.error) }, status);
      }
      setCookie(context, cookieName(context), signedIn.value, {
        path: "/",
        httpOnly: true,
        sameSite: "Strict",
        secure: isTls(context),
      });
      return context.redirect(next, 303);
    })
    .post("/staff/sign-out", async (context) => {
      const token = getCookie(context, cookieName(context));
      if (token) await door.signOut(token);
      deleteCookie(context, cookieName(context), { path: "/", secure: isTls(context) });
      return context.redirect("/", 303);
    })
    .get("/staff/setup", (context) => setupPage(context, {}, 200))
    .post("/staff/setup", async (context) => {
      const form = SetupForm.safeParse(await context.req.parseBody());
      if (!form.success) return setupPage(context, { fault: TOO_SHORT }, 400);
      const { role, code, password, again } = form.data;
      if (password !== again) return setupPage(context, { role, fault: NOT_THE_SAME }, 400);
      const isTryFree = await tries.take({
        bucket: `staff-setup ${callerOf(context)}`,
        ...{ tries: SETUP_TRIES, windowMs: SETUP_WINDOW_MS, nowMs: clock.nowMs() },
      });
      if (!isTryFree) return setupPage(context, { role, fault: TOO_MANY }, 429);
      const isSet = await door.setUp(role, code, password);
      if (!isSet) return setupPage(context, { role, fault: WRONG_CODE }, 403);
      return context.redirect("/staff/sign-in", 303);
    });

const privateForms = createMiddleware<{ Bindings: HttpBindings }>(async (context, next) => {
  if (!isPrivateLine(context)) return refuse(context, 403, "page.tls-only");
  if (context.req.method !== "GET" && !isOwnPage(context)) {
    return refuse(context, 403, "staff.other-page");
  }
  return next();
});

const faultText = (error: SignInError): Bilingual => {
  switch (error.kind) {
    case "sign-in.wrong":
      return WRONG;
    case "sign-in.not-set-up":
      return {
        id: "Kata sandi jabatan ini belum diatur.",
        en: "This position has no password yet.",
      };
    case "sign-in.wait": {
      const minutes = Math.ceil(error.waitMs / 60_000);
      return {
        id: `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`,
        en: `Too many tries. Try again in ${minutes} min.`,
      };
    }
  }
};

const WRONG = { id: "Jabatan atau kata sandi salah.", en: "Wrong position or password." };
const WRONG_CODE = { id: "Kode salah atau kedaluwarsa.", en: "Wrong or expired code." };
const TOO_MANY = {
  id: "Terlalu banyak percobaan. Coba lagi 15 menit lagi.",
  en: "Too many tries. Try again in 15 minutes.",
};
const TOO_SHORT = {
  id: `Kata sandi paling sedikit ${SHORTEST_PASSWORD} karakter.`,
  en: `At least ${SHORTEST_PASSWORD} characters.`,
};
const NOT_THE_SAME = { id: "Kedua kata sandi tidak sama.", en: "The two passwords differ." };
