import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { isOwnPage, isPrivateLine } from "../caller.ts";
import { refuse } from "../refuse.ts";

/** What an authenticator app shows; people type the gap in its middle as well. */
export const AppCode = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

/** Forms with passwords in them: over TLS or within this computer, and from our own page. */
export const privateForms = createMiddleware<{ Bindings: HttpBindings }>(async (context, next) => {
  if (!isPrivateLine(context)) return refuse(context, 403, "page.tls-only");
  if (context.req.method !== "GET" && !isOwnPage(context)) {
    return refuse(context, 403, "staff.other-page");
  }
  return next();
});
