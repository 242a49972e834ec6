import { createCanvas, loadImage } from "@napi-rs/canvas";

/** The light of every pixel of a picture, 0 to 1: relative luminance as WCAG counts it. */
export const pixelLight = async (png: Buffer): Promise<Float32Array> => {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Float32Array.from({ length: data.length / 4 }, (_, index) => {
    const at = index * 4;
    return (
      0.2126 * linear(data[at] ?? 0) +
      0.7152 * linear(data[at + 1] ?? 0) +
      0.0722 * linear(data[at + 2] ?? 0)
    );
  });
};

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
