import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { MAX_BODY_BYTES } from "../core/contract/hub-api.ts";
import { refuse } from "./refuse.ts";

/** Counts the bytes as they come, for bodies that do not say their length. */
const countBytes = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (context) => refuse(context, 413, "body.too-large"),
});

/** Refuses bodies over `MAX_BODY_BYTES`. One never turns out longer than the length it names. */
export const limitBody = createMiddleware((context, next) => {
  const length = context.req.header("content-length");
  if (length === undefined) return countBytes(context, next);
  return Number(length) > MAX_BODY_BYTES
    ? Promise.resolve(refuse(context, 413, "body.too-large"))
    : next();
});
