import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as z from "zod";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import { callerOf, isTls } from "../caller.ts";
import type { Bilingual } from "../page-text.ts";
import { LONGEST_PASSWORD } from "./password.ts";
import { AppCode, privateForms } from "./private-forms.ts";
import { signInPage } from "./sign-in-page.ts";
import type { SignInError, StaffDoor } from "./staff-door.ts";
import { cookieName } from "./staff-only.ts";

export interface SignInParts {
  readonly door: StaffDoor;
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
  code: AppCode,
  next: Next,
});
/** The sign-in by password and authenticator, and the sign-out. */
export const signInRoutes = ({ door }: SignInParts) =>
  new Hono<{ Bindings: HttpBindings }>()
    .use("/staff/:step{sign-in|sign-out}", privateForms)
    .get("/staff/sign-in", (context) => signInPage(context, { next: "/" }, 200))
    .post("/staff/sign-in", async (context) => {
      const form = SignInForm.safeParse(await context.req.parseBody());
      if (!form.success) return signInPage(context, { next: "/", fault: WRONG }, 400);
      const { role, password, code, next } = form.data;
      const signedIn = await door.signIn({ role, password, code }, callerOf(context));
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
    });

const faultText = (error: SignInError): Bilingual => {
  switch (error.kind) {
    case "sign-in.wrong":
      return WRONG;
    case "sign-in.not-set-up":
      return {
        id: "Jabatan ini belum diatur. Atur dulu dengan kode pengaturan.",
        en: "This position is not set up yet. Use its setup code first.",
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

const WRONG = {
  id: "Jabatan, kata sandi, atau kode belum cocok. Setiap kode hanya sekali pakai: tunggu kode berikutnya di aplikasi.",
  en: "Position, password or code does not match. Each code counts once: wait for the app's next.",
};
