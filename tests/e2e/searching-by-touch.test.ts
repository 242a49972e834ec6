import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";

let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    reducedMotion: "reduce",
    hasTouch: true,
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1080, height: 1920 });
});

const open = async (query: string) => {
  await page.goto(`${gallery.url}gallery.html?still=1&${query}`);
  await page.waitForSelector("html[data-touched] main");
};

const type = async (typed: string) => {
  for (const key of typed) {
    await page.locator(`[data-key="${key === " " ? "space" : key}"]`).tap();
  }
};

const found = () =>
  page.locator(".tile").evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-sku")));

const lastTouch = async (): Promise<unknown> =>
  JSON.parse((await page.locator("html").getAttribute("data-last-touch")) ?? "null");

/** Of the first find: is what tells it, and what opens it, in sight and under a finger? */
const firstFindCanBeTouched = () =>
  page
    .locator(".tile")
    .first()
    .evaluate((tile) => {
      const name = tile.querySelector(".tile-name")?.getBoundingClientRect();
      const picture = tile.querySelector(".tile-picture")?.getBoundingClientRect();
      return [name, picture].every((box) => {
        if (!box) return false;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return document.elementFromPoint(x, y)?.closest(".tile") === tile;
      });
    });

const keysCanBeTouched = () =>
  page.locator(".search-keys button:enabled").evaluateAll((keys) =>
    keys.every((key) => {
      const { x, y, width, height } = key.getBoundingClientRect();
      const atPoint = document.elementFromPoint(x + width / 2, y + height / 2);
      return atPoint?.closest("button") === key;
    }),
  );

for (const [name, width, height] of [
  ["standing", 1080, 1920],
  ["standing and small", 720, 1280],
  ["lying", 1920, 1080],
] as const) {
  for (const low of ["", "&low=1"]) {
    test(`screen ${name}${low && ", low reach"}: the keyboard covers nothing of the first find, nor itself`, async () => {
      await page.setViewportSize({ width, height });
      for (const language of ["id", "en"]) {
        await open(`screen=search-typing&lang=${language}${low}`);
        expect(await firstFindCanBeTouched()).toBe(true);
        expect(await keysCanBeTouched()).toBe(true);
      }
    });
  }
}

test("with every key what is found changes, and the slip of a finger is forgiven", async () => {
  await open("screen=search&lang=id");
  await type("domp");
  expect(await found()).toEqual(["KLT-01", "KLT-02", "KLT-03"]);
  await type("te");
  expect(await found()).toEqual(["KLT-01", "KLT-02", "KLT-03"]);
  await page.locator('[data-key="erase"]').tap();
  await page.locator(".search-clear").tap();
  await type("vas");
  expect(await found()).toEqual(["BBT-02"]);
});

test("a find is opened from above the keyboard, and on going back it is still found", async () => {
  await open("screen=search&lang=id");
  await type("melon");
  await page.locator(".tile-open").tap();
  expect(await lastTouch()).toEqual({ kind: "open-product", sku: "TAN-03" });
  await page.locator(".search-keys .button[data-tone=primary]").tap();
  expect(await found()).toEqual(["TAN-03"]);
  expect(await page.locator(".search-open").textContent()).toBe("Cari: melon");
});

test("finding nothing offers words that find something, and the way back to everything", async () => {
  await open("screen=search-nothing&lang=id");
  await page.locator(".nothing-found .chip").first().tap();
  expect(await found()).toEqual(["KLT-01", "KLT-02", "KLT-03"]);
  await open("screen=search-nothing&lang=id");
  await page.getByRole("button", { name: "Lihat semua barang" }).tap();
  await page.locator(".frame-catalogue").waitFor();
  expect((await found()).length).toBeGreaterThan(20);
});

test("the order is chosen in place of the workshops and says itself", async () => {
  await open("screen=catalogue-sorting&lang=id");
  await page.getByRole("radio", { name: "Termahal" }).tap();
  expect((await found()).slice(0, 2)).toEqual(["KLT-02", "KLT-01"]);
  expect(await page.locator(".sort-open").textContent()).toBe("Termahal");
  await page.getByRole("radio", { name: "Untuk hadiah" }).waitFor();
});

test("what is sold out is wished for with one touch of its tile", async () => {
  await open("screen=catalogue-found&lang=id");
  await page.getByRole("button", { name: "Saya mau Tote Bag Kanvas Sablon" }).tap();
  expect(await lastTouch()).toEqual({ kind: "wish", sku: "SAB-02", variantId: null });
});

test("a size that is missing can be chosen on the product's page, to be wished for", async () => {
  await open("screen=product-sizes&lang=id");
  await page.getByRole("radio", { name: /^XL/ }).tap();
  await page.getByRole("button", { name: "Saya mau" }).tap();
  expect(await lastTouch()).toEqual({ kind: "wish", sku: "SAB-01", variantId: "XL" });
});

test("a tile with colours leads to where the colour is chosen", async () => {
  await open("screen=catalogue&lang=id");
  await page.locator('.tile[data-sku="KLT-03"] .tile-add').tap();
  expect(await lastTouch()).toEqual({ kind: "open-product", sku: "KLT-03" });
  await open("screen=product-colours&lang=id");
  await page.getByRole("radio", { name: /^Hitam/ }).tap();
  await page.getByRole("button", { name: "Tambah ke keranjang" }).tap();
  expect(await lastTouch()).toEqual({ kind: "add", sku: "KLT-03", variantId: "hitam", units: 1 });
});
