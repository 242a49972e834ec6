import { createMiddleware } from "hono/factory";
import type { Derivation } from "../db/lapas/derivation.ts";

/** Facts are acknowledged before they are derived: what people are shown waits for those. */
export const untilDerived = (derivation: Derivation) =>
  createMiddleware(async (_context, next) => {
    await derivation.catchUp();
    return next();
  });
