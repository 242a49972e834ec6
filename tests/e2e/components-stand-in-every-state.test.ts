import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { findAxeViolations } from "../support/find-axe-violations.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { openGalleryPage } from "../support/gallery-page.ts";

let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  const opened = await openGalleryPage(browser, gallery, { width: 1_600, height: 1_200 });
  await opened.show({ shows: "components" });
  page = opened.page;
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

test("the sheet of components has nothing that axe would refuse, in either language", async () => {
  expect(await findAxeViolations(page)).toEqual([]);
});

test("every specimen is drawn in Indonesian and in English", async () => {
  const specimens = page.locator(".specimen:not(.token-row)");
  expect(await specimens.count()).toBeGreaterThan(30);
  for (const specimen of await specimens.all()) {
    const name = (await specimen.locator("h3").first().textContent()) ?? "";
    const states = (language: string) =>
      specimen.locator(`:scope > [lang=${language}] > figure > figcaption`).allInnerTexts();
    expect(await states("id"), name).toEqual(await states("en"));
    expect(await states("id"), name).not.toEqual([]);
  }
});

test("every tone of button rests, is pressed, has the focus, is disabled and waits", async () => {
  const buttons = page.locator("#buttons .specimen", { hasText: /^button, / });
  expect(await buttons.count()).toBe(3);
  for (const button of await buttons.all()) {
    const states = button.locator("[lang=id] > figure > figcaption");
    expect(await states.allInnerTexts()).toEqual([
      "rest",
      "pressed",
      "focus",
      "disabled",
      "loading",
    ]);
  }
});
