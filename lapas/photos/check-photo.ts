import { createHash } from "node:crypto";
import { MAX_LARGE_PHOTO_BYTES, MAX_SMALL_PHOTO_BYTES } from "../../core/contract/hub-api.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { PictureProblem } from "./picture.ts";
import { readPicture } from "./read-picture.ts";

export type PhotoProblem = PictureProblem | "not-square" | "too-small" | "too-large";

interface Bounds {
  readonly leastPixels: number;
  readonly mostPixels: number;
  readonly mostBytes: number;
}

/** Marketplaces want 600 pixels at least; the screen has 1080. */
export const LARGE: Bounds = {
  leastPixels: 600,
  mostPixels: 1600,
  mostBytes: MAX_LARGE_PHOTO_BYTES,
};
export const SMALL: Bounds = {
  leastPixels: 240,
  mostPixels: 480,
  mostBytes: MAX_SMALL_PHOTO_BYTES,
};

/** The name under which bytes may be shown: a square picture of this size that carries nothing else. */
export const checkPhoto = (bytes: Buffer, bounds: Bounds): Result<string, PhotoProblem> => {
  if (bytes.length > bounds.mostBytes) return err("too-large");
  const picture = readPicture(bytes);
  if (!picture.ok) return picture;
  const { format, widthPixels, heightPixels } = picture.value;
  if (widthPixels !== heightPixels) return err("not-square");
  if (widthPixels < bounds.leastPixels) return err("too-small");
  if (widthPixels > bounds.mostPixels) return err("too-large");
  return ok(`${createHash("sha256").update(bytes).digest("hex")}.${format}`);
};
