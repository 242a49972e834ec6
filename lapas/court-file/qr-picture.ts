import { raw } from "hono/html";
import { correction, generate } from "lean-qr";
import { toSvgSource } from "lean-qr/extras/svg";
import type { Html } from "../page-frame.ts";

/** The QR code as it stood on the screen: level M, four light modules around it. */
export const qrPicture = (content: string): Html => {
  const level = correction.M;
  const code = generate(content, { minCorrectionLevel: level, maxCorrectionLevel: level });
  return raw(toSvgSource(code, { width: 240, height: 240, scale: 1 }));
};
