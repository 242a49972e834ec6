import { err, ok } from "../../core/result.ts";
import type { PictureReader } from "./picture.ts";

/* PNG (ISO/IEC 15948) §5: eight bytes of signature, then chunks: length, name, body, CRC. */

const SIGNATURE_BYTES = 8;
/** Length, name and CRC. */
const CHUNK_FRAME_BYTES = 12;

/** Chunks that say how to show the picture, and nothing about who took it where. */
const SHOWS_ONLY: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "pHYs", "sBIT"],
  ...["gAMA", "cHRM", "sRGB", "iCCP", "cICP"],
]);
/** Animated PNG. */
const MOVES: ReadonlySet<string> = new Set(["acTL", "fcTL", "fdAT"]);

export const readPng: PictureReader = (bytes) => {
  let size: { readonly widthPixels: number; readonly heightPixels: number } | null = null;
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_FRAME_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    const next = at + CHUNK_FRAME_BYTES + length;
    if (next > bytes.length) return err("unreadable");
    if (MOVES.has(name)) return err("moving");
    if (!SHOWS_ONLY.has(name)) return err("carries-more");
    if (name === "IHDR" && length >= 8) {
      size = { widthPixels: bytes.readUInt32BE(at + 8), heightPixels: bytes.readUInt32BE(at + 12) };
    }
    if (name === "IEND") {
      if (!size) return err("unreadable");
      return next === bytes.length ? ok({ format: "png", ...size }) : err("carries-more");
    }
    at = next;
  }
  return err("unreadable");
};
