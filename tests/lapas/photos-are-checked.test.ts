import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkPhoto, LARGE, SMALL } from "../../lapas/photos/check-photo.ts";
import { readPicture } from "../../lapas/photos/read-picture.ts";
import { samplePhoto, withJpegSegment } from "../support/sample-photo.ts";

const EXIF = 0xe1;
const IPTC = 0xed;
const COMMENT = 0xfe;

const pngChunk = (name: string, body: Buffer): Buffer => {
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.write(name, 4, "latin1");
  return Buffer.concat([frame, body, Buffer.alloc(4)]);
};
/** Behind the signature and IHDR. */
const withPngChunk = (png: Buffer, name: string) =>
  Buffer.concat([png.subarray(0, 33), pngChunk(name, Buffer.from("x")), png.subarray(33)]);

const withWebpChunk = (webp: Buffer, name: string): Buffer => {
  const chunk = Buffer.concat([Buffer.from(name), Buffer.from([2, 0, 0, 0]), Buffer.from("xx")]);
  const whole = Buffer.concat([webp, chunk]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
};

describe("a photo", () => {
  test.each([
    ["jpeg", "jpg"],
    ["png", "png"],
    ["webp", "webp"],
  ] as const)("as %s is known by its bytes and called by their hash", (format, ending) => {
    const bytes = samplePhoto({ width: 400, format });
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(readPicture(bytes)).toEqual({
      ok: true,
      value: { format: ending, widthPixels: 400, heightPixels: 400 },
    });
    expect(checkPhoto(bytes, SMALL)).toEqual({ ok: true, value: `${hash}.${ending}` });
  });

  test.each([
    ["not square", samplePhoto({ width: 800, height: 600 }), "not-square"],
    ["too small to be looked at closely", samplePhoto({ width: 500 }), "too-small"],
    ["larger than any screen", samplePhoto({ width: 2_000 }), "too-large"],
    ["more bytes than a machine fetches", Buffer.alloc(LARGE.mostBytes + 1), "too-large"],
    ["no picture", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unreadable"],
    ["empty", Buffer.of(), "unreadable"],
  ])("that is %s is refused", (_, bytes, error) => {
    expect(checkPhoto(bytes, LARGE)).toEqual({ ok: false, error });
  });

  test.each([
    ["where it was taken", withJpegSegment(samplePhoto(), EXIF, "Exif\0\0GPS")],
    ["a caption", withJpegSegment(samplePhoto(), IPTC, "Photoshop 3.0\0")],
    ["a comment", withJpegSegment(samplePhoto(), COMMENT, "nama")],
    ["an Exif that calls itself JFIF's neighbour", withJpegSegment(samplePhoto(), 0xe2, "Exif")],
    ["something behind its end", Buffer.concat([samplePhoto(), Buffer.from("more")])],
    ["Exif in PNG", withPngChunk(samplePhoto({ format: "png" }), "eXIf")],
    ["text in PNG", withPngChunk(samplePhoto({ format: "png" }), "tEXt")],
    ["Exif in WebP", withWebpChunk(samplePhoto({ format: "webp" }), "EXIF")],
    ["XMP in WebP", withWebpChunk(samplePhoto({ format: "webp" }), "XMP ")],
  ])("that carries %s is refused", (_, bytes) => {
    expect(readPicture(bytes)).toEqual({ ok: false, error: "carries-more" });
  });

  test("that moves is refused", () => {
    const png = withPngChunk(samplePhoto({ format: "png" }), "acTL");
    const webp = withWebpChunk(samplePhoto({ format: "webp" }), "ANIM");
    for (const bytes of [png, webp]) {
      expect(readPicture(bytes)).toEqual({ ok: false, error: "moving" });
    }
  });

  test.each(["jpeg", "png", "webp"] as const)(
    "as %s cut off anywhere is not taken, and nothing breaks",
    (format) => {
      const bytes = samplePhoto({ width: 240, format });
      for (let length = 0; length < bytes.length; length += 1 + Math.floor(length / 40)) {
        expect(readPicture(bytes.subarray(0, length)).ok, `${length}`).toBe(false);
      }
    },
  );
});
