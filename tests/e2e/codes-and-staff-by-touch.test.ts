import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";

/** What the page keeps to itself until it is whole: half-typed codes, PINs, and the gesture of staff. */
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

const tapKeys = async (typed: string) => {
  for (const key of typed) await page.locator(`[data-key="${key}"]`).tap();
};

const lastTouch = async (): Promise<unknown> => {
  const told = await page.locator("html").getAttribute("data-last-touch");
  return told === null ? null : JSON.parse(told);
};

test("a code is typed by touch, corrected, and said once it is whole", async () => {
  await open("code-entry");
  const use = page.getByRole("button", { name: "Pakai kode" });
  await tapKeys("K7M4P2QX9TRX");
  await page.locator('[data-key="erase"]').tap();
  expect(await use.isDisabled()).toBe(true);
  expect(await lastTouch()).toBeNull();
  await tapKeys("W");
  await use.tap();
  expect(await lastTouch()).toEqual({ kind: "enter-code", code: "K7M4P2QX9TRW" });
});

test("two fingers at once type two letters", async () => {
  await open("code-entry");
  const [one, other] = [page.locator('[data-key="Q"]'), page.locator('[data-key="8"]')];
  await one.dispatchEvent("pointerdown", { pointerId: 1 });
  await other.dispatchEvent("pointerdown", { pointerId: 2 });
  await one.dispatchEvent("pointerup", { pointerId: 1 });
  await other.dispatchEvent("pointerup", { pointerId: 2 });
  expect(await page.locator(".code-field").textContent()).toBe("Q8");
});

test("what was said about a code goes as soon as it is corrected", async () => {
  await open("code-entry-unknown");
  const words = page.locator(".code-entry-words");
  expect(await words.getAttribute("data-problem")).toBe("true");
  await page.locator('[data-key="erase"]').tap();
  expect(await words.getAttribute("data-problem")).toBe("false");
});

test("the first PIN is said only when both times agree", async () => {
  await open("staff-pin-first");
  await tapKeys("482915");
  await page.getByRole("heading", { name: "Ketik sekali lagi" }).waitFor();
  await tapKeys("482916");
  await page.getByText("Kedua PIN berbeda").waitFor();
  expect(await lastTouch()).toBeNull();
  await tapKeys("482915482915");
  expect(await lastTouch()).toEqual({ kind: "staff-pin", pin: "482915" });
});

test("a known PIN is said at its sixth figure", async () => {
  await open("staff-pin");
  await tapKeys("48291");
  expect(await lastTouch()).toBeNull();
  await tapKeys("5");
  expect(await lastTouch()).toEqual({ kind: "staff-pin", pin: "482915" });
});

test("a position is chosen by one touch, and another one from its PIN", async () => {
  await open("staff-position");
  await page.getByRole("button", { name: "Teknisi" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-choose", position: "technician" });
  await open("staff-pin");
  await page.getByRole("button", { name: "Kembali" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-back" });
});

test("who has to wait is shown how long, no keys, and the way to the other positions", async () => {
  await open("staff-pin-wait");
  await page.getByText(/^0\.5\d$/).waitFor();
  expect(await page.locator('[data-key="1"]').count()).toBe(0);
  await page.getByRole("button", { name: "Pilih jabatan lain" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-back" });
});

test("a position without a PIN is told who makes one", async () => {
  await open("staff-position-some");
  await page.getByRole("button", { name: /Bendahara\s*Belum ada PIN/ }).waitFor();
  await open("staff-pin-none");
  await page.getByText("Minta Kepala membuatnya di kantor").waitFor();
  expect(await page.locator('[data-key="1"]').count()).toBe(0);
});

for (const screen of ["attract", "closed", "in-service", "out-of-service"]) {
  test(`${screen}: the mark in the corner, held for three seconds, lets staff in`, async () => {
    await open(screen);
    const mark = page.locator(".staff-door");
    await mark.dispatchEvent("pointerdown");
    await page.waitForFunction(() => document.documentElement.dataset["lastTouch"], null, {
      timeout: 6000,
    });
    expect(await lastTouch()).toEqual({ kind: "staff-open" });
    await mark.dispatchEvent("pointerup");
    expect(await lastTouch()).toEqual({ kind: "staff-open" });
  });
}

test("a short touch of the mark starts shopping like any other", async () => {
  await open("attract");
  await page.locator(".staff-door").tap();
  expect(await lastTouch()).toEqual({ kind: "start" });
});

test("a slot is counted by its steps and saved", async () => {
  await open("staff");
  const slot = page.locator(".slot-count").first();
  await slot.getByRole("button", { name: /^Kurangi/ }).tap();
  await slot.getByRole("button", { name: "Simpan hitungan" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-count", slotId: "spiral-1/31", units: 3 });
});

test("the file of a sale is asked for by its order code", async () => {
  await open("staff");
  await page.getByRole("button", { name: "Berkas pesanan Cetak jejak" }).tap();
  await tapKeys("K7M4P2");
  await page.getByRole("button", { name: "Cetak berkas" }).tap();
  expect(await lastTouch()).toEqual({ kind: "staff-print-case", orderCode: "K7M4P2" });
});

test("the receipt is asked for once more from the last screen", async () => {
  await open("thanks-codes");
  await page.getByRole("button", { name: "Cetak lagi (SALINAN)" }).tap();
  expect(await lastTouch()).toEqual({ kind: "print-again" });
});
