import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CatalogueAnswer, PhotoAnswer } from "../../core/contract/hub-api.ts";
import { checkPhoto, LARGE } from "../../lapas/photos/check-photo.ts";
import { type HubStand, startHubStand } from "../lapas/hub-stand.ts";
import { codeAt, TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { samplePhoto, withJpegSegment } from "../support/sample-photo.ts";
import { TEST_PASSWORDS } from "../support/staff-session.ts";

/** `SCREENS=docs/screens` keeps what the staff's pages look like. */
const folder = process.env["SCREENS"] ?? null;

let postgres: TestPostgres;
let stand: HubStand;
let browser: Browser;
let gallery: Gallery;
beforeAll(async () => {
  postgres = await startTestPostgres();
  stand = await startHubStand(await postgres.freshDatabase());
  gallery = await openGallery();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  await stand?.stop();
  await postgres?.stop();
});

const openScreen = async (name: string): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: 1080, height: 1920 },
    reducedMotion: "reduce",
    hasTouch: true,
  });
  await page.goto(`${gallery.url}gallery.html?screen=${name}&still=1`);
  await page.waitForSelector("html[data-touched] main");
  return page;
};

const lookAt = async (page: Page, name: string) => {
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

test("each photo is a touch away, and says what it shows", async () => {
  const page = await openScreen("product-photos");
  const photo = page.getByRole("img", { name: "Dompet Lipat Kulit Sapi, di tangan" });
  const isInView = () =>
    photo.evaluate((one) => one.getBoundingClientRect().right <= innerWidth + 1);
  expect(await isInView()).toBe(false);
  const dot = page.getByRole("button", { name: "Foto 3 dari 3, di tangan" });
  await dot.click();
  await expect.poll(isInView).toBe(true);
  await expect.poll(() => dot.getAttribute("aria-pressed")).toBe("true");
  await page.close();
});

test("photos that have not come yet are the drawing, and nothing moves for it", async () => {
  const page = await openScreen("product-photos-unfetched");
  await page.waitForSelector(".product-picture .drawing");
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
  expect(await page.locator(".product-picture .photo").count()).toBe(0);
  await page.close();
});

test("an officer's photo leaves the page square and without what the camera wrote", async () => {
  const taken = withJpegSegment(samplePhoto({ width: 1600, height: 1000 }), 0xe1, "Exif\0\0GPS");
  const path = join(tmpdir(), `photo-${process.pid}.jpg`);
  writeFileSync(path, taken);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${stand.hub().url}/staff/photos/tas`);
  await page.getByLabel("Jabatan").selectOption("petugas");
  await page.getByLabel("Kata sandi").fill(TEST_PASSWORDS.petugas);
  const code = codeAt(TEST_TOTP_SECRETS.petugas, stand.clock.nowMs());
  await page.getByLabel("Kode 6 angka").fill(code);
  await page.getByRole("button", { name: "Masuk" }).click();

  await page.getByLabel("Foto Photo").setInputFiles(path);
  await page.getByLabel("Tampak").selectOption("in-hand");
  await page.getByLabel("Sudah saya periksa").check();
  await page.waitForSelector("#preview:not([hidden])");
  await lookAt(page, "lapas-photo-new-360");
  await page.getByRole("button", { name: "Pasang foto" }).click();
  await page.getByRole("img", { name: "tas, di tangan" }).waitFor();
  await lookAt(page, "lapas-photos-360");

  const kiosk = await stand.enrol();
  const { snapshot } = CatalogueAnswer.parse(
    (await kiosk.call("GET", "/v1/catalogue?after=0")).json,
  );
  const [photo] = snapshot.products.find(({ sku }) => sku === "tas")?.photos ?? [];
  expect(photo?.view).toBe("in-hand");
  const answer = await kiosk.call("GET", `/v1/photos/${photo?.large}`);
  const bytes = Buffer.from(PhotoAnswer.parse(answer.json).bytes, "base64");
  expect(checkPhoto(bytes, LARGE)).toEqual({ ok: true, value: photo?.large });
  await page.goto(`${stand.hub().url}/staff/photos`);
  await lookAt(page, "lapas-photo-list-360");
  await context.close();
});
