import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createPageApp } from "../../kiosk/hosts/page-app.ts";

const PHOTO = `${"a".repeat(64)}.jpg`;

/** A data folder with its secrets, and the folder of photos in it. */
const createSite = () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pojokpas-web-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const [pageDir, assetsDir, photoFolder] = ["built", "assets", "page"].map((name) => {
    const folder = join(dataDir, name);
    mkdirSync(join(folder, name === "page" ? "photos" : ""), { recursive: true });
    return folder;
  }) as [string, string, string];
  writeFileSync(join(pageDir, "index.html"), "<h1>toko</h1>");
  writeFileSync(join(photoFolder, "photos", PHOTO), "photo");
  writeFileSync(join(dataDir, "kiosk-identity.json"), "{}");
  const app = createPageApp({
    ...{ pageDir, assetsDir, photoFolder },
    restockToken: null,
    onRestock: () => null,
  });
  return (path: string) => app.request(path);
};

test("a photo comes from the page's own origin, as what it is", async () => {
  const get = createSite();
  const photo = await get(`/photos/${PHOTO}`);
  expect(photo.status).toBe(200);
  expect(photo.headers.get("content-type")).toBe("image/jpeg");
  expect(photo.headers.get("x-content-type-options")).toBe("nosniff");
  expect(photo.headers.get("content-security-policy")).toContain("img-src 'self'");
  expect((await get("/")).status).toBe(200);
});

test.each([
  `/photos/${"b".repeat(64)}.jpg`,
  "/kiosk-identity.json",
  "/photos/../../kiosk-identity.json",
  "/photos/%2e%2e/%2e%2e/kiosk-identity.json",
  "/..%2fkiosk-identity.json",
])("%s is not there", async (path) => {
  const get = createSite();
  expect((await get(path)).status).toBe(404);
});
