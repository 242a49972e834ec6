import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POSITIONS, type Position } from "../../core/service/position.ts";
import { enDoor } from "../../core/text/en-door.ts";
import { idDoor } from "../../core/text/id-door.ts";
import { launchBrowser } from "../support/browser.ts";
import { openKioskPage, switchLanguage } from "../support/kiosk-page.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { signInByPage } from "../support/sign-in-by-page.ts";

/** PINs from the hub's page to the machine's door, through every program there is. */
let shop: TestShop;
let browser: Browser;
let kiosk: Page;
beforeAll(async () => {
  shop = await openTestShop();
  browser = await launchBrowser();
  kiosk = await openKioskPage(browser, shop.urls.kiosk);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Longer than the mark has to be held. */
const HOLD_MS = 4_000;

const openDoor = async () => {
  const mark = kiosk.locator(".staff-door");
  await mark.dispatchEvent("pointerdown");
  await kiosk
    .locator(".position-button")
    .first()
    .waitFor({ timeout: 10 * HOLD_MS });
};

const typePin = async (pin: string) => {
  for (const figure of pin) await kiosk.locator(`[data-key="${figure}"]`).tap();
};

const comeIn = async (position: Position, language: "id" | "en") => {
  const { name } = (language === "id" ? idDoor : enDoor).positions[position];
  await openDoor();
  await kiosk.locator(".position-button", { hasText: name }).tap();
  await typePin(shop.servicePins[position]);
  await kiosk.locator(".staff-head-position", { hasText: name }).waitFor();
};

const leave = async () => {
  await kiosk.getByRole("button", { name: /^(Tutup|Close)$/ }).tap();
  await kiosk.locator(".staff-door").waitFor();
};

test("each position comes in with its own PIN, in either language", {
  timeout: 240_000,
}, async () => {
  for (const position of POSITIONS) {
    await comeIn(position, "id");
    await leave();
  }
  const language = await switchLanguage(kiosk);
  expect(language).toBe("en");
  await comeIn("restocker", language);
  await leave();
});

test("the head revokes a PIN at the hub: who is in with it is sent out and gets in no more", {
  timeout: 240_000,
}, async () => {
  await comeIn("restocker", "id");
  const office = await browser.newPage();
  await signInByPage(office, shop, "kepala");
  await office.getByRole("button", { name: "Keluar" }).waitFor();
  await office.goto(`${shop.urls.lapas}/staff/pins/M01/restocker`);
  await office.getByRole("button", { name: "Cabut PIN ini" }).click();
  await office.getByText("belum ada").waitFor();
  await office.close();

  await kiosk.locator(".staff-door").waitFor();
  await openDoor();
  await kiosk.locator(".position-button", { hasText: idDoor.noPin }).tap();
  await kiosk.getByText(idDoor.none.title).waitFor();
  await kiosk.getByRole("button", { name: idDoor.otherPosition }).tap();
  await kiosk.locator(".position-button", { hasText: idDoor.positions.head.name }).tap();
  await typePin(shop.servicePins.head);
  await kiosk.locator(".staff-head-position").waitFor();
});
