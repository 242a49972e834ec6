import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import { refuse } from "./refuse.ts";

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A foreign web page cannot make a browser name one of these, whatever its own name resolves to. */
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * Until there is a sign-in, the lapas's own pages are for the hub's own computer. What came through a
 * proxy came from elsewhere, even if the proxy runs here.
 */
export const loopbackOnly = createMiddleware<{ Bindings: HttpBindings }>(async (context, next) => {
  const address = context.env.incoming.socket.remoteAddress ?? "";
  const isForwarded = ["x-forwarded-for", "forwarded", "x-real-ip"].some((name) =>
    context.req.header(name),
  );
  const isLocal =
    LOOPBACK_ADDRESS.test(address) && LOOPBACK_HOST.test(context.req.header("host") ?? "");
  if (!isLocal || isForwarded) return refuse(context, 403, "page.this-computer-only");
  return next();
});
