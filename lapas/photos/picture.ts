import type { Result } from "../../core/result.ts";

export type PictureFormat = "jpg" | "png" | "webp";

/** What the bytes of a picture say about it. */
export interface Picture {
  readonly format: PictureFormat;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/**
 * Why bytes are not taken. `carries-more`: something beside the picture is in the file: where and with
 * what it was taken, a comment, a preview, bytes after its end. Our page makes files that carry nothing.
 */
export type PictureProblem = "unreadable" | "carries-more" | "moving";

export type PictureReader = (bytes: Buffer) => Result<Picture, PictureProblem>;
