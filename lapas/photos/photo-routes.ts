import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { Hono } from "hono";
import * as z from "zod";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { MOST_PHOTOS, PhotoFile, PhotoView } from "../../core/catalogue/product-photo.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { PhotoStore } from "../../db/lapas/photo-store.ts";
import type { EventBell } from "../event-bell.ts";
import { pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { refuse } from "../refuse.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { checkPhoto, LARGE, SMALL } from "./check-photo.ts";
import {
  addPhoto,
  changePhotos,
  productsOfAll,
  putFirst,
  takeDown,
  unused,
} from "./photo-changes.ts";
import { photoListPage } from "./photo-list-page.ts";
import { photoPage } from "./photo-page.ts";
import { PHOTO_PROBLEM_TEXT, PHOTO_TEXT } from "./photo-text.ts";

export interface PhotoParts {
  readonly catalogue: CatalogueStore;
  readonly photos: PhotoStore;
  readonly bell: EventBell;
  readonly clock: Clock;
}

const NewPhoto = z.object({
  view: PhotoView,
  /** The officer has looked: no face, no name, no number, no place of detention. */
  noPeople: z.literal("on"),
  large: z.instanceof(File),
  small: z.instanceof(File),
});
const OnePhoto = z.object({ large: PhotoFile });

const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/** `/staff/photos`: the photos of each product, for all machines that sell it. */
export const photoRoutes = (parts: PhotoParts, staffOnly: StaffOnly) => {
  const { catalogue, photos, bell, clock } = parts;

  const productOf = async (sku: string) =>
    productsOfAll(await catalogue.newestOfAll()).find((product) => product.sku === sku);

  const show = async (
    context: Context<StaffEnv>,
    notice: Bilingual | null,
    status: 200 | 400 | 409,
  ) => {
    const product = await productOf(context.req.param("sku") ?? "");
    if (!product) return refuse(context, 404, "product.unknown");
    const nonce = randomBytes(16).toString("base64");
    const page = photoPage(context.get("staff"), { product, notice, nonce });
    return context.html(page, status, pageHeaders(nonce, "'self'"));
  };
  const publish = async (
    context: Context<StaffEnv>,
    change: (snapshot: CatalogueSnapshot) => CatalogueSnapshot,
  ) => {
    for (const kioskId of await catalogue.republish(change, clock.nowMs())) bell.ring(kioskId);
    return context.redirect(
      `/staff/photos/${encodeURIComponent(context.req.param("sku") ?? "")}`,
      303,
    );
  };

  return new Hono<StaffEnv>()
    .get("/staff/photos", staffOnly("see-photos"), async (context) => {
      const products = productsOfAll(await catalogue.newestOfAll());
      const page = photoListPage(context.get("staff"), products);
      return context.html(page, 200, pageHeaders(null, "'self'"));
    })
    .get("/staff/photo-files/:file", staffOnly("see-photos", "background"), async (context) => {
      const file = PhotoFile.safeParse(context.req.param("file"));
      const bytes = file.success ? await photos.bytes(file.data) : null;
      if (!file.success || !bytes) return refuse(context, 404, "photo.unknown");
      return context.body(Uint8Array.from(bytes), 200, {
        "content-type": TYPES[file.data.slice(file.data.indexOf(".") + 1)] ?? "",
        "cache-control": "private, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
    })
    .get("/staff/photos/:sku", staffOnly("see-photos"), (context) => show(context, null, 200))
    .post("/staff/photos/:sku", staffOnly("change-photos"), async (context) => {
      const sku = context.req.param("sku");
      const form = NewPhoto.safeParse(await context.req.parseBody());
      if (!form.success) return show(context, PHOTO_TEXT.incomplete, 400);
      const product = await productOf(sku);
      if (product && product.photos.length >= MOST_PHOTOS) {
        return show(context, PHOTO_TEXT.enough, 409);
      }
      const [largeBytes, smallBytes] = await Promise.all(
        [form.data.large, form.data.small].map(async (file) =>
          Buffer.from(await file.arrayBuffer()),
        ),
      );
      const large = checkPhoto(largeBytes ?? Buffer.of(), LARGE);
      if (!large.ok) return show(context, PHOTO_PROBLEM_TEXT[large.error], 400);
      const small = checkPhoto(smallBytes ?? Buffer.of(), SMALL);
      if (!small.ok) return show(context, PHOTO_PROBLEM_TEXT[small.error], 400);
      await photos.keep(large.value, largeBytes ?? Buffer.of(), clock.nowMs());
      await photos.keep(small.value, smallBytes ?? Buffer.of(), clock.nowMs());
      const photo = { view: form.data.view, large: large.value, small: small.value };
      return publish(context, changePhotos(sku, addPhoto(photo)));
    })
    .post("/staff/photos/:sku/first", staffOnly("change-photos"), async (context) => {
      const form = OnePhoto.safeParse(await context.req.parseBody());
      if (!form.success) return show(context, PHOTO_TEXT.incomplete, 400);
      return publish(context, changePhotos(context.req.param("sku"), putFirst(form.data.large)));
    })
    .post("/staff/photos/:sku/remove", staffOnly("change-photos"), async (context) => {
      const sku = context.req.param("sku");
      const form = OnePhoto.safeParse(await context.req.parseBody());
      if (!form.success) return show(context, PHOTO_TEXT.incomplete, 400);
      const removed = (await productOf(sku))?.photos.filter(
        ({ large }) => large === form.data.large,
      );
      const answer = await publish(context, changePhotos(sku, takeDown(form.data.large)));
      const files = (removed ?? []).flatMap(({ large, small }) => [large, small]);
      await photos.forget(unused(files, await catalogue.newestOfAll()));
      return answer;
    });
};
