import { createCanvas, Path2D } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { QUIET_ZONE, qrPath } from "../../renderer/components/qr-path.ts";
import { readQr } from "../support/read-qr.ts";

const QRIS =
  "00020101021226650013ID.CO.BANK.WWW01189360099900000000010215ID10200000000010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204594753033605405360005802ID5918KOPERASI LAPAS TNG6009TANGERANG610515119622507218YF6CQ0VJ2PX3K7M4P26304A13B";

/** As the screen draws it: black path on white, six pixels a module. */
const scan = (data: string): Promise<string | null> => {
  const { size, path } = qrPath(data);
  const canvas = createCanvas(size * 6, size * 6);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(6, 6);
  context.fillStyle = "#000000";
  context.fill(new Path2D(path));
  return readQr(canvas.toBuffer("image/png"));
};

test("a phone reads from the drawn path what was put in", async () => {
  expect(await scan(QRIS)).toBe(QRIS);
  expect(await scan("http://127.0.0.1:4700/c/K7M4P2")).toBe("http://127.0.0.1:4700/c/K7M4P2");
});

test("four light modules stay free on every side", () => {
  const { size, path } = qrPath(QRIS);
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) =>
    match.slice(1).map(Number),
  );
  for (const [x = 0, y = 0, width = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET_ZONE);
    expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size - QUIET_ZONE);
  }
});
