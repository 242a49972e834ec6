import { createCanvas, GifEncoder, loadImage } from "@napi-rs/canvas";

export interface Look {
  readonly png: Buffer;
  readonly atMs: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far a channel may be off and still count as the same: what a browser draws is never quite still. */
const SAME_WITHIN = 6;
/** The last look stays, so that one can read it before it begins again. */
const LAST_MS = 3_000;

/** An animated image of these looks; of each only what changed since the one before. */
export const encodeMovingPicture = async (
  looks: readonly Look[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> => {
  using encoder = new GifEncoder(width, height, { quality: 5 });
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  let pending: { readonly box: Box; readonly pixels: Uint8Array; readonly atMs: number } | null =
    null;
  let before: Uint8ClampedArray | null = null;
  const add = (untilMs: number) => {
    if (!pending) return;
    const { box, pixels, atMs } = pending;
    const { left, top } = box;
    encoder.addFrame(pixels, box.width, box.height, { delay: untilMs - atMs, left, top });
  };

  for (const { png, atMs } of looks) {
    context.drawImage(await loadImage(png), 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const box = before ? changedBox(before, data, width) : { left: 0, top: 0, width, height };
    if (!box) continue;
    add(atMs);
    const part = context.getImageData(box.left, box.top, box.width, box.height).data;
    pending = { box, pixels: new Uint8Array(part), atMs };
    before = data;
  }
  add((looks.at(-1)?.atMs ?? 0) + LAST_MS);
  return encoder.finish();
};

const changedBox = (
  before: Uint8ClampedArray,
  after: Uint8ClampedArray,
  width: number,
): Box | null => {
  let [left, top, right, bottom] = [width, Number.POSITIVE_INFINITY, -1, -1];
  for (let index = 0; index < after.length; index++) {
    if (Math.abs((after[index] ?? 0) - (before[index] ?? 0)) <= SAME_WITHIN) continue;
    const pixel = index >> 2;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
};
