import type { HttpBindings } from "@hono/node-server";

/** What these questions read of a request. */
export interface Asked {
  readonly env: HttpBindings;
  readonly req: { readonly header: (name: string) => string | undefined };
}

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A foreign web page cannot make a browser name one of these, whatever its own name resolves to. */
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

const isLoopback = (asked: Asked): boolean =>
  LOOPBACK_ADDRESS.test(asked.env.incoming.socket.remoteAddress ?? "");

const isForwarded = (asked: Asked): boolean =>
  ["x-forwarded-for", "x-forwarded-proto", "forwarded", "x-real-ip"].some((name) =>
    asked.req.header(name),
  );

/** Where a request came from: the last address our own proxy added, else the socket's. */
export const callerOf = (asked: Asked): string => {
  const forwarded = asked.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  const socket = asked.env.incoming.socket.remoteAddress ?? "";
  return isLoopback(asked) && forwarded ? forwarded : socket;
};

/** The TLS proxy stands on this computer and says so; a stranger's header is not believed. */
export const isTls = (asked: Asked): boolean =>
  isLoopback(asked) && asked.req.header("x-forwarded-proto") === "https";

/** Passwords and sessions travel by TLS, or within this computer. */
export const isPrivateLine = (asked: Asked): boolean => {
  if (isTls(asked)) return true;
  const host = asked.req.header("host") ?? "";
  return isLoopback(asked) && !isForwarded(asked) && LOOPBACK_HOST.test(host);
};

/** Browsers name the page a form was sent from; other sites' pages are not ours. */
export const isOwnPage = (asked: Asked): boolean => {
  const scheme = isTls(asked) ? "https" : "http";
  return asked.req.header("origin") === `${scheme}://${asked.req.header("host") ?? ""}`;
};
