import { err, ok } from "../../core/result.ts";
import type { PictureReader } from "./picture.ts";

/* WebP container (RFC 9649 §2): RIFF, its length, WEBP, then chunks: name, length, body, padded to even. */

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

const SHOWS_ONLY: ReadonlySet<string> = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP"]);
const MOVES: ReadonlySet<string> = new Set(["ANIM", "ANMF"]);

interface Size {
  readonly widthPixels: number;
  readonly heightPixels: number;
}

export const readWebp: PictureReader = (bytes) => {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(4) + 8 > bytes.length) {
    return err("unreadable");
  }
  if (bytes.readUInt32LE(4) + 8 < bytes.length) return err("carries-more");
  let size: Size | null = null;
  let at = HEADER_BYTES;
  while (at + CHUNK_HEADER_BYTES <= bytes.length) {
    const name = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + CHUNK_HEADER_BYTES, at + CHUNK_HEADER_BYTES + length);
    if (body.length !== length) return err("unreadable");
    if (MOVES.has(name)) return err("moving");
    if (!SHOWS_ONLY.has(name)) return err("carries-more");
    size ??= sizeIn(name, body);
    at += CHUNK_HEADER_BYTES + length + (length % 2);
  }
  return size ? ok({ format: "webp", ...size }) : err("unreadable");
};

const sizeIn = (name: string, body: Buffer): Size | null => {
  if (name === "VP8X" && body.length >= 10) {
    return { widthPixels: 1 + body.readUIntLE(4, 3), heightPixels: 1 + body.readUIntLE(7, 3) };
  }
  if (name === "VP8 " && body.length >= 10) {
    // Fourteen bits each; the two above them only ask for scaling.
    const bits14 = 0x3fff;
    return {
      widthPixels: body.readUInt16LE(6) & bits14,
      heightPixels: body.readUInt16LE(8) & bits14,
    };
  }
  if (name === "VP8L" && body.length >= 5) {
    const bits = body.readUInt32LE(1);
    return { widthPixels: 1 + (bits & 0x3fff), heightPixels: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return null;
};
