import * as z from "zod";

/** What a photo is called everywhere: the SHA-256 of its bytes, and its format. */
export const PhotoFile = z.string().regex(/^[0-9a-f]{64}\.(jpg|png|webp)$/);

/** What it shows, from a list: with it a photo says what is on it, and no free text can name anybody. */
export const PHOTO_VIEWS = ["front", "back", "inside", "detail", "in-hand"] as const;
export const PhotoView = z.enum(PHOTO_VIEWS);
export type PhotoView = z.infer<typeof PhotoView>;

/** A square photo in two sizes: for the product page and for tiles. */
export const ProductPhoto = z.object({ view: PhotoView, large: PhotoFile, small: PhotoFile });
export type ProductPhoto = z.infer<typeof ProductPhoto>;

/** Marketplaces take as many (reference/domain.md §5.3). */
export const MOST_PHOTOS = 9;
