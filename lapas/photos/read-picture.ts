import { err } from "../../core/result.ts";
import type { PictureReader } from "./picture.ts";
import { readJpeg } from "./read-jpeg.ts";
import { readPng } from "./read-png.ts";
import { readWebp } from "./read-webp.ts";

/** By the bytes themselves: what a browser calls a file is worth nothing. */
export const readPicture: PictureReader = (bytes) => {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))) return readJpeg(bytes);
  if (bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")))
    return readPng(bytes);
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") {
    return readWebp(bytes);
  }
  return err("unreadable");
};
