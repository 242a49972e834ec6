import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";

/** What the page keeps to itself at the tools: the open slot, the painted squares, the questions. */
let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const open = async (screen: string) => {
  await page.goto(`${gallery.url}gallery.html?screen=${screen}&lang=id`);
  await page.waitForSelector("html[data-touched] main");
};

const lastTouch = async (): Promise<unknown> => {
  const told = await page.locator("html").getAttribute("data-last-touch");
  return told === null ? null : JSON.parse(told);
};

test("a slot is picked in the drawn machine and turned only by the button on its page", async () => {
  await open("staff-tools");
  await page.getByRole("button", { name: "Spiral 12" }).tap();
  await page.getByRole("heading", { name: "Spiral 12" }).waitFor();
  expect(await lastTouch()).toBeNull();
  await page.getByRole("button", { name: "Putar motor sekali" }).tap();
  expect(await lastTouch()).toEqual({
    kind: "staff-tool",
    wish: { tool: "test-slot", slotId: "S12" },
  });
});

test("a unit that came out is asked for before anything else", async () => {
  await open("staff-tools-where");
  expect(await page.getByRole("button", { name: "Putar motor sekali" }).count()).toBe(0);
  await page.getByRole("button", { name: "Hilang atau rusak" }).tap();
  expect(await lastTouch()).toEqual({
    kind: "staff-tool",
    wish: { tool: "end-vend", vendId: "vend-1", unit: "lost" },
  });
});

test("the whole glass is wiped with one finger, and then it is said to be good", async () => {
  await open("staff-tools-touch");
  const grid = await page.locator(".tool-touch-grid").boundingBox();
  if (!grid) throw new Error("there is no grid");
  const [columns, rows] = [9, 14];
  await page.mouse.move(grid.x + 5, grid.y + 5);
  await page.mouse.down();
  for (let row = 0; row < rows; row++) {
    const y = grid.y + ((row + 0.5) * grid.height) / rows;
    // To and fro, as a hand does.
    for (let step = 0; step < columns; step++) {
      const column = row % 2 === 0 ? step : columns - 1 - step;
      await page.mouse.move(grid.x + ((column + 0.5) * grid.width) / columns, y);
    }
    if (row === 0) await page.getByText(`Sisa ${(rows - 1) * columns} kotak`).waitFor();
  }
  await page.mouse.up();
  expect(await lastTouch()).toEqual({
    kind: "staff-tool",
    wish: { tool: "judge", device: "touch", isGood: true },
  });
});

test("squares that stay blank are said to be bad", async () => {
  await open("staff-tools-touch");
  await page.getByRole("button", { name: "Ada yang tidak mau berwarna" }).tap();
  expect(await lastTouch()).toEqual({
    kind: "staff-tool",
    wish: { tool: "judge", device: "touch", isGood: false },
  });
});

test("nothing is restarted before it was asked twice", async () => {
  await open("staff-tools-restart");
  await page.getByRole("button", { name: "Biarkan menyala" }).tap();
  expect(await lastTouch()).toBeNull();
  await open("staff-tools-restart");
  await page.getByRole("button", { name: "Ya, nyalakan ulang" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-tool", wish: { tool: "restart" } });
});
