import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsQR from "jsqr";

/** What a phone's camera reads off a picture of the screen; null when it finds no code. */
export const readQr = async (picture: Buffer): Promise<string | null> => {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? null;
};
