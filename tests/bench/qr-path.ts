import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { alternate, alternateMeasured } from "./alternate.ts";
import type { Bench } from "./bench.ts";
import { atMost } from "./figure.ts";
import { median } from "./percentile.ts";
import { loadQr, QR_CONTENDERS, type QrContender } from "./qr-contenders.ts";
import { qrisPayload } from "./qris-payload.ts";

const run = promisify(execFile);
const WARM_UP_ROUNDS = 300;

/** QRIS text to SVG path: the page's own module beside the two libraries used directly, in Node. */
export const measureQrPath: Bench = async ({ isQuick }) => {
  const draw = {
    ours: await loadQr("ours"),
    "lean-qr": await loadQr("lean-qr"),
    qrcode: await loadQr("qrcode"),
  };
  let round = 0;
  const contenders = Object.fromEntries(
    QR_CONTENDERS.map((name) => [name, () => void draw[name](qrisPayload(round++))]),
  );
  alternate(WARM_UP_ROUNDS, contenders);
  const warm = alternate(isQuick ? 50 : 1_000, contenders);
  const first = await alternateMeasured(
    isQuick ? 2 : 15,
    Object.fromEntries(QR_CONTENDERS.map((name) => [name, () => firstCallMs(name)])),
  );
  return (["lean-qr", "qrcode"] as const).flatMap((name) => [
    {
      name: "QRIS text to SVG path, warm",
      unit: "ms p50",
      ours: median(warm("ours")),
      reference: median(warm(name)),
      referenceName: `${name} to SVG`,
      aim: atMost(1),
      note: `${qrisPayload(1).length} characters, level M`,
      whyMissed: WHY,
    },
    {
      name: "QRIS text to SVG path, first call",
      unit: "ms p50",
      ours: median(first("ours")),
      reference: median(first(name)),
      referenceName: `${name} to SVG`,
      note: "a fresh process each; the page pays it at its start (warmQrEncoder)",
    },
  ]);
};

const firstCallMs = async (contender: QrContender): Promise<number> => {
  const program = join(import.meta.dirname, "qr-first-call.ts");
  const { stdout } = await run(process.execPath, [program, contender]);
  return Number(stdout);
};

const WHY =
  "The page's module is lean-qr and a path of runs; nearly all of its time is lean-qr's choice among eight masks. A bit-parallel score of the masks would reach a fraction of it (reference/reliability-performance.md §4.2); for a buyer the code is one frame either way.";
