import { err, ok } from "../../core/result.ts";
import type { PictureReader } from "./picture.ts";

/* ITU-T T.81 annex B: a JPEG is a row of segments, each FF, its marker, and mostly its length. */

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** SOF0–SOF15 without DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Bytes of a scan: FF 00 is a byte of data, FF D0–D7 a restart within it. */
const isScanData = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** Application segments that say how to show the picture, and nothing about who took it where. */
const SHOWS_ONLY: Readonly<Record<number, string>> = {
  224: "JFIF\0",
  226: "ICC_PROFILE\0",
  238: "Adobe",
};

const carriesMore = (marker: number, body: Buffer): boolean => {
  if (marker === COMMENT) return true;
  if (marker < APP0 || marker > APP15) return false;
  const name = SHOWS_ONLY[marker];
  return name === undefined || body.toString("latin1", 0, name.length) !== name;
};

export const readJpeg: PictureReader = (bytes) => {
  let size: { readonly widthPixels: number; readonly heightPixels: number } | null = null;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === undefined || marker === START) return err("unreadable");
    if (marker === END) {
      if (!size) return err("unreadable");
      return at + 2 === bytes.length ? ok({ format: "jpg", ...size }) : err("carries-more");
    }
    if (at + 4 > bytes.length) return err("unreadable");
    const length = bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || body.length !== length - 2) return err("unreadable");
    if (carriesMore(marker, body)) return err("carries-more");
    if (isFrame(marker)) {
      if (body.length < 5) return err("unreadable");
      size = { heightPixels: body.readUInt16BE(1), widthPixels: body.readUInt16BE(3) };
    }
    at += 2 + length;
    if (marker === SCAN) at = endOfScan(bytes, at);
  }
  return err("unreadable");
};

/** Where the next segment begins; the end of the bytes when none does. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (!isScanData(marker)) return at;
  }
  return bytes.length;
};
