import { spawn } from "node:child_process";
import { join } from "node:path";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import { eventually } from "../support/eventually.ts";
import { connectKioskChannel, type KioskChannel } from "../support/kiosk-channel.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { alternateMeasured } from "./alternate.ts";
import type { Bench } from "./bench.ts";
import { atMost } from "./figure.ts";
import { median } from "./percentile.ts";

const SERVICE = join(import.meta.dirname, "../../out/kiosk/main.js");
const RETRY_MS = 5;
const START_WITHIN_MS = 60_000;

/** The kiosk service killed and started again on its folder, in turns with a Node that does nothing. */
export const measureServiceStart: Bench = async ({ isQuick }) => {
  const shop = await openTestShop();
  try {
    await shop.kiosk().kill("SIGKILL");
    const starts = await alternateMeasured(isQuick ? 2 : 12, {
      goods: () => timeStart(shop, firstGoods),
      view: () => timeStart(shop, firstView),
      bare: bareStartMs,
    });
    const reference = median(starts("bare"));
    const referenceName = "node -e: start to its first output";
    return [
      {
        name: "service start to its first view",
        unit: "ms p50",
        ours: median(starts("view")),
        reference,
        referenceName,
        aim: atMost(2),
        note: "killed before; through the WebSocket of a page",
        whyMissed: WHY,
      },
      {
        name: "service start to the first catalogue",
        unit: "ms p50",
        ours: median(starts("goods")),
        reference,
        referenceName,
        note: "to the first view with goods to buy; the rest is the boards' first answers on their lines (a VMC polls every 200 ms)",
      },
    ];
  } finally {
    await shop.close();
  }
};

const WHY =
  "The bare process loads nothing. By a profile the service spends some 150 ms on loading (53 of them compiling its bundle of 28,000 lines, 46 on the parts of fetch that node:http brings along) and 120 ms on running it up to the first view: the two native modules, the log, opening and checking the journal, the first view itself. A minified bundle with a compile cache, and serialport and the log loaded beside the first view instead of before it, would bring it to about three times; twice would need a start-up snapshot.";

const firstView = (channel: KioskChannel): Promise<void> =>
  eventually("a view", () => channel.view() !== null, START_WITHIN_MS);

const firstGoods = (channel: KioskChannel): Promise<void> =>
  eventually("goods to buy", () => hasGoods(channel.view()), START_WITHIN_MS);

const hasGoods = (view: KioskView | null): boolean =>
  view?.screen.kind === "attract" && view.screen.highlights.length > 0;

const timeStart = async (
  shop: TestShop,
  reached: (channel: KioskChannel) => Promise<void>,
): Promise<number> => {
  const startedMs = performance.now();
  const service = spawn(process.execPath, [SERVICE, "--config", shop.configFile], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => service.once("exit", resolve));
  try {
    const channel = await connectSoon(shop.urls.kiosk);
    await reached(channel);
    const tookMs = performance.now() - startedMs;
    channel.close();
    return tookMs;
  } finally {
    service.kill("SIGKILL");
    await ended;
  }
};

const connectSoon = async (url: string): Promise<KioskChannel> => {
  const untilMs = performance.now() + START_WITHIN_MS;
  for (;;) {
    try {
      return await connectKioskChannel(url);
    } catch (error) {
      if (performance.now() > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
};

const bareStartMs = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ["-e", 'process.stdout.write("ready")']);
    child.once("error", reject);
    child.stdout.once("data", () => resolve(performance.now() - startedMs));
  });
