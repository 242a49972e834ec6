import { Hono } from "hono";
import * as z from "zod";
import type { CatalogueStore } from "../db/lapas/catalogue-store.ts";
import { refuse } from "./refuse.ts";
import type { SignedEnv } from "./verify-request.ts";

const Version = z.coerce.number().pipe(z.int().nonnegative());

/** `GET /v1/catalogue?after={version}`: the kept JSON itself, so that kiosk and hub hold the same bytes. */
export const catalogueRoutes = (catalogue: CatalogueStore) =>
  new Hono<SignedEnv>().get("/v1/catalogue", async (context) => {
    const after = Version.safeParse(context.req.query("after") ?? "0");
    if (!after.success) return refuse(context, 400, "catalogue.unreadable");
    const json = await catalogue.newestAfter(context.get("kiosk").machineCode, after.data);
    if (json === null) return context.body(null, 204);
    return context.body(`{"snapshot":${json}}`, 200, { "content-type": "application/json" });
  });
