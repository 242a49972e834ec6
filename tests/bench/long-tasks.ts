import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../support/browser.ts";
import { lookAndBuy } from "../support/look-and-buy.ts";
import { openTestShop } from "../support/shop-driver.ts";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";
import { traceMainThreads } from "./main-thread-tasks.ts";
import { EMPTY_PAGE } from "./tap-probe.ts";

/** From here on a finger waits. */
const LONG_MS = 50;
const VIEWPORT = { width: 1080, height: 1920 };
/** Opens in the browser's developer tools, once unpacked. */
const KEPT = join(import.meta.dirname, "purchase-trace.json.gz");

/** A purchase in the running shop; beside it, in the same browser and the same time, a page that has nothing to do. */
export const measureLongTasks: Bench = async ({ isQuick }) => {
  const [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
  try {
    const open = async (url: string) => {
      const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: true });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const buying = await open(shop.urls.kiosk);
    const empty = await open(`data:text/html,${encodeURIComponent(EMPTY_PAGE)}`);
    await buying.locator(".attract").waitFor();
    const traced = await traceMainThreads(browser, { buying, empty }, () =>
      lookAndBuy(buying, shop),
    );
    const ours = traced("buying");
    const reference = traced("empty");
    if (!isQuick) writeFileSync(KEPT, gzipSync(JSON.stringify({ traceEvents: ours.events })));
    const subject = {
      referenceName: "a page that has nothing to do, in the same time",
      note: `${ours.tasks.length} tasks from the shop window to the receipt, a phone's look at the code by screenshot among them; software rendering`,
    };
    return [
      {
        ...subject,
        name: `tasks over ${LONG_MS} ms while buying`,
        unit: "tasks",
        ours: ours.tasks.filter(({ wallMs }) => wallMs > LONG_MS).length,
        reference: reference.tasks.filter(({ wallMs }) => wallMs > LONG_MS).length,
        aim: ownAtMost(0),
        whyMissed:
          "Two busy cores: a task that waits for the processor is long as well; its own work is the next line.",
      },
      {
        ...subject,
        name: "longest task while buying, its own work",
        unit: "ms",
        ours: Math.max(...ours.tasks.map(({ workMs }) => workMs)),
        reference: Math.max(...reference.tasks.map(({ workMs }) => workMs)),
        aim: ownAtMost(LONG_MS),
        whyMissed:
          "The shelf is drawn whole with its thirty tiles; drawn by rows it would be less.",
      },
    ];
  } finally {
    await browser.close();
    await shop.close();
  }
};
