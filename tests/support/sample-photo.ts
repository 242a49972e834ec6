import { createCanvas } from "@napi-rs/canvas";

export interface SamplePhoto {
  readonly width?: number;
  readonly height?: number;
  readonly format?: "jpeg" | "png" | "webp";
  /** Two photos of one hue are the same photo. */
  readonly hue?: number;
}

/** A picture that somebody could have taken: a thing on a light ground. */
export const samplePhoto = ({
  width = 1200,
  height = width,
  format = "jpeg",
  hue = 30,
}: SamplePhoto = {}): Buffer => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const light = context.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, "#faf8f4");
  light.addColorStop(1, "#d9d3c8");
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.fillStyle = `hsl(${hue} 45% 40%)`;
  context.beginPath();
  context.roundRect(width * 0.2, height * 0.28, width * 0.6, height * 0.46, width * 0.05);
  context.fill();
  context.fillStyle = `hsl(${hue} 45% 52%)`;
  context.fillRect(width * 0.24, height * 0.32, width * 0.52, height * 0.05);
  if (format === "png") return canvas.toBuffer("image/png");
  return format === "webp" ? canvas.toBuffer("image/webp", 80) : canvas.toBuffer("image/jpeg", 80);
};

/** The same JPEG with a segment that the camera wrote into it, behind its first two bytes. */
export const withJpegSegment = (jpeg: Buffer, marker: number, content: string): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    head,
    Buffer.from(content, "latin1"),
    jpeg.subarray(2),
  ]);
};
