import type { HttpBindings } from "@hono/node-server";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { type Asked, isOwnPage, isPrivateLine, isTls } from "../caller.ts";
import { refuse } from "../refuse.ts";
import { signInPage } from "./sign-in-page.ts";
import { mayDo, type StaffAction } from "./staff-actions.ts";
import type { StaffDoor, StaffSession } from "./staff-door.ts";

/** What a route behind `staffOnly` may rely on. */
export interface StaffEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: { readonly staff: StaffSession };
}

/** `__Host-` binds the cookie to TLS and this very host; on this computer itself there is no TLS. */
export const cookieName = (asked: Asked): string =>
  isTls(asked) ? "__Host-pojokpas-staff" : "pojokpas-staff";

export type StaffOnly = ReturnType<typeof createStaffOnly>;

/**
 * Lets a request pass whose session's role may do `action`; one that changes something must come from
 * our own page and carry its token. `background`: asked for by a page, not by a person; answered
 * without a page, and keeps nobody signed in.
 */
export const createStaffOnly =
  (door: StaffDoor) =>
  (action: StaffAction, kind: "page" | "background" = "page") =>
    createMiddleware<StaffEnv>(async (context, next) => {
      if (!isPrivateLine(context)) return refuse(context, 403, "page.tls-only");
      const isPage = kind === "page";
      const token = getCookie(context, cookieName(context));
      const session = token ? await door.session(token, isPage) : null;
      if (!session) {
        if (!isPage || context.req.method !== "GET")
          return refuse(context, 401, "staff.signed-out");
        // The address of the hub answers 200 to whoever looks whether it is there.
        return signInPage(
          context,
          { next: context.req.path },
          context.req.path === "/" ? 200 : 401,
        );
      }
      if (!mayDo(session.role, action)) return refuse(context, 403, "staff.not-your-role");
      if (context.req.method !== "GET") {
        const form = await context.req.parseBody();
        if (!isOwnPage(context) || form["token"] !== session.formToken) {
          return refuse(context, 403, "staff.other-page");
        }
      }
      context.set("staff", session);
      return next();
    });
