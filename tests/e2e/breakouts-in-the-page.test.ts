import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SAMPLE_NAMES } from "../../renderer/gallery/sample-names.ts";
import { sampleView } from "../../renderer/gallery/sample-views.ts";
import { breakoutsOf } from "../support/breakouts.ts";
import { launchBrowser } from "../support/browser.ts";
import { openShellStand, PAGE_DIR, type Stand } from "../support/hostile-stand.ts";
import { giveShellLine, type ShellLine } from "../support/shell-page.ts";
import { until } from "../support/until.ts";

/*
 * What of electron/breakouts.json the page itself must stop, tried on the built page in Chromium. The
 * browser pretends to be a telephone: there zoom and long press are not switched off from the start.
 */

const VIEWS = SAMPLE_NAMES.filter((name) => name !== "away").map((name) =>
  sampleView(name, { language: "id", lowReach: false }),
);
const CATALOGUE = VIEWS.findIndex(({ screen }) => screen.kind === "catalogue");
const PHONE = { viewport: { width: 540, height: 960 }, hasTouch: true, isMobile: true } as const;
const MIDDLE = { x: 270, y: 500 };

interface Trial {
  readonly page: Page;
  readonly shell: ShellLine;
  readonly cdp: CDPSession;
}

let browser: Browser;
let stand: Stand;
beforeAll(async () => {
  [browser, stand] = await Promise.all([launchBrowser(), openShellStand()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  stand?.close();
});

const openPage = async (): Promise<Trial> => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const shell = await giveShellLine(page, VIEWS.slice(CATALOGUE));
  await page.goto(stand.url);
  await page.locator(".frame-catalogue").waitFor();
  return { page, shell, cdp: await context.newCDPSession(page) };
};

/** Sends the event to the middle of the page as the browser would; was it refused? */
const isRefused = (page: Page, make: string): Promise<boolean> =>
  page.evaluate(
    ({ code, x, y }) => {
      const kinds: Readonly<Record<string, () => Event>> = {
        contextmenu: () => new MouseEvent("contextmenu", { bubbles: true, cancelable: true }),
        dragstart: () => new DragEvent("dragstart", { bubbles: true, cancelable: true }),
        drop: () => new DragEvent("drop", { bubbles: true, cancelable: true }),
        dragover: () => new DragEvent("dragover", { bubbles: true, cancelable: true }),
        auxclick: () => new MouseEvent("auxclick", { bubbles: true, cancelable: true, button: 1 }),
        wheel: () => new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true }),
      };
      const event = kinds[code]?.();
      if (!event) throw new Error(code);
      document.elementFromPoint(x, y)?.dispatchEvent(event);
      return event.defaultPrevented;
    },
    { code: make, ...MIDDLE },
  );

const scale = (page: Page) => page.evaluate(() => window.visualViewport?.scale ?? 0);
const pinch = (cdp: CDPSession) =>
  cdp.send("Input.synthesizePinchGesture", { ...MIDDLE, scaleFactor: 3 });
const doubleTap = async (page: Page) => {
  await page.touchscreen.tap(MIDDLE.x, 40);
  await page.touchscreen.tap(MIDDLE.x, 40);
};

/** The page still draws, and still says so. */
const staysAlive = async ({ page, shell }: Trial) => {
  const before = await shell.beats();
  await until("another heartbeat", async () => (await shell.beats()) > before);
  expect(page.url()).toBe(stand.url);
  expect(await page.locator("main").isVisible()).toBe(true);
};

const TRIALS: Readonly<Record<string, (trial: Trial) => Promise<void>>> = {
  "context-menu": async ({ page, cdp }) => {
    await page.evaluate(() => {
      document.addEventListener("contextmenu", ({ defaultPrevented }) => {
        document.title = `refused: ${defaultPrevented}`;
      });
    });
    await cdp.send("Input.synthesizeTapGesture", { ...MIDDLE, duration: 1_500 });
    await page.mouse.click(MIDDLE.x, MIDDLE.y, { button: "right" });
    expect(await page.title()).toBe("refused: true");
    expect(await isRefused(page, "contextmenu")).toBe(true);
  },
  drag: async ({ page }) => {
    expect(await isRefused(page, "dragstart")).toBe(true);
    await page.locator("main img, main svg").first().dragTo(page.locator("main"));
    expect(page.url()).toBe(stand.url);
  },
  selection: async ({ page }) => {
    await page.mouse.move(20, 120);
    await page.mouse.down();
    await page.mouse.move(500, 900, { steps: 5 });
    await page.mouse.up();
    await page.mouse.dblclick(MIDDLE.x, MIDDLE.y);
    expect(await page.evaluate(() => String(getSelection()))).toBe("");
  },
  pinch: async ({ page, cdp }) => {
    await pinch(cdp);
    expect(await scale(page)).toBe(1);
  },
  "double-tap": async ({ page }) => {
    await doubleTap(page);
    await page.waitForTimeout(500);
    expect(await scale(page)).toBe(1);
  },
  "wheel-zoom": async ({ page }) => {
    expect(await isRefused(page, "wheel")).toBe(true);
  },
  overscroll: async ({ page, cdp }) => {
    for (const distance of [{ yDistance: 800 }, { xDistance: 500 }, { xDistance: -500 }]) {
      await cdp.send("Input.synthesizeScrollGesture", { ...MIDDLE, ...distance, speed: 4_000 });
    }
    expect(page.url()).toBe(stand.url);
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  },
  "fast-taps": async (trial) => {
    const { page, cdp } = trial;
    for (let tap = 0; tap < 100; tap++) {
      const touchPoints = [{ x: 30 + ((tap * 37) % 480), y: 60 + ((tap * 53) % 840) }];
      void cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
      void cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await page.waitForTimeout(10);
    }
    await staysAlive(trial);
  },
  "ten-fingers": async (trial) => {
    const { cdp } = trial;
    const fingers = (shift: number) =>
      Array.from({ length: 10 }, (_, id) => ({ id, x: 40 + id * 45, y: 300 + shift + id * 20 }));
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(0) });
    for (let step = 1; step <= 10; step++) {
      await cdp.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: fingers(step * 20),
      });
    }
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await staysAlive(trial);
    expect(await scale(trial.page)).toBe(1);
  },
  drop: async ({ page }) => {
    expect(await isRefused(page, "dragover")).toBe(true);
    expect(await isRefused(page, "drop")).toBe(true);
  },
  "no-controls": async ({ page, shell }) => {
    for (const [index] of VIEWS.slice(CATALOGUE).entries()) {
      if (index > 0) await shell.showNext();
      const found = await page
        // A choice between buttons may keep a radio input: it takes no text and opens nothing.
        .locator(
          "a, input:not([type=radio]), textarea, select, form, iframe, [contenteditable], [accesskey]",
        )
        .count();
      expect(found, VIEWS[CATALOGUE + index]?.screen.kind).toBe(0);
    }
    expect(await isRefused(page, "auxclick")).toBe(true);
  },
  "no-calls": async () => {
    const folder = join(PAGE_DIR, "assets");
    const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    const calls =
      /\b(window|globalThis|self)\.(open|print|alert|confirm|prompt)\b|\b(alert|confirm|prompt|showOpenFilePicker|showSaveFilePicker|requestFullscreen|requestPermission)\(/g;
    for (const name of scripts) {
      expect(readFileSync(join(folder, name), "utf8").match(calls), name).toBeNull();
    }
  },
};

/** Several lines may be answered by one trial. */
const outcomes = new Map<string, Promise<void>>();
const runOnce = (name: string): Promise<void> => {
  const run = TRIALS[name];
  if (!run) throw new Error(`no trial ${name}`);
  const outcome = outcomes.get(name) ?? openPage().then(run);
  outcomes.set(name, outcome);
  return outcome;
};

test.each(breakoutsOf("page"))("$id: $what", ({ stop }) => runOnce(stop.trial));

test("the trials can fail: an ordinary page on this browser is enlarged by two fingers", async () => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.setContent(
    `<meta name="viewport" content="width=device-width"><body style="height:900px">text</body>`,
  );
  await pinch(await context.newCDPSession(page));
  expect(await scale(page)).toBeGreaterThan(1.5);
});

test("no trial is left without a line of the list", () => {
  const named = new Set(breakoutsOf("page").map(({ stop }) => stop.trial));
  expect([...named].sort()).toEqual(Object.keys(TRIALS).sort());
});
