import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import jsQR from "jsqr";

/** A hand that holds a phone goes nearer and farther until it sees something. */
const DISTANCES = [1, 0.5, 0.7] as const;

/** What a phone's camera reads off a picture of the screen; null when it finds no code. */
export const readQr = async (picture: Buffer): Promise<string | null> => {
  const image = await loadImage(picture);
  for (const scale of DISTANCES) {
    const text = readFrom(image, scale);
    if (text !== null) return text;
  }
  return null;
};

const readFrom = (image: Image, scale: number): string | null => {
  const width = Math.round(image.width * scale);
  const height = Math.round(image.height * scale);
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? null;
};
