import { Hono } from "hono";
import type { PhotoStore } from "../../db/lapas/photo-store.ts";
import { refuse } from "../refuse.ts";
import type { SignedEnv } from "../verify-request.ts";

/** `GET /v1/photos/{file}`: what the kiosk keeps beside its page. */
export const photoFileRoutes = (photos: PhotoStore) =>
  new Hono<SignedEnv>().get("/v1/photos/:file", async (context) => {
    const bytes = await photos.bytes(context.req.param("file"));
    if (!bytes) return refuse(context, 404, "photo.unknown");
    return context.json({ bytes: Buffer.from(bytes).toString("base64") });
  });
