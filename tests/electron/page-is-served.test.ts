import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isAppUrl } from "../../electron/app-url.ts";
import { serveApp } from "../../electron/serve-app.ts";

const createSite = () => {
  const base = mkdtempSync(join(tmpdir(), "pojokpas-page-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const page = join(base, "renderer");
  const drawings = join(base, "assets");
  mkdirSync(join(page, "code"), { recursive: true });
  mkdirSync(join(drawings, "products"), { recursive: true });
  writeFileSync(join(page, "index.html"), "<h1>toko</h1>");
  writeFileSync(join(page, "code", "a b.js"), "1");
  writeFileSync(join(page, "secret.pem"), "key");
  writeFileSync(join(drawings, "products", "KRJ-01.svg"), "<svg/>");
  writeFileSync(join(base, "outside.json"), "{}");
  mkdirSync(join(base, "renderer-other"));
  writeFileSync(join(base, "renderer-other", "x.js"), "2");
  const serve = serveApp(() => [page, drawings]);
  return (target: string, init?: RequestInit) => serve(new Request(target, init));
};

test("the page, its files and the drawings are served with their types", async () => {
  const get = createSite();
  const page = await get("pojok://app/");
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toBe("<h1>toko</h1>");
  expect((await get("pojok://app/code/a%20b.js?v=1")).status).toBe(200);
  const drawing = await get("pojok://app/products/KRJ-01.svg");
  expect(drawing.headers.get("content-type")).toBe("image/svg+xml");
});

test("every answer forbids what the page does not need", async () => {
  const get = createSite();
  for (const target of ["pojok://app/", "pojok://app/nothing.js"]) {
    const { headers } = await get(target);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("connect-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test.each([
  "pojok://app/../outside.json",
  "pojok://app/%2e%2e/outside.json",
  "pojok://app/..%2foutside.json",
  "pojok://app/..%5coutside.json",
  "pojok://app/%2e%2e%2frenderer-other%2fx.js",
  "pojok://app/secret.pem",
  "pojok://app/index.html%00.js",
  "pojok://app/%zz.js",
  "pojok://app/code",
  "pojok://app/code/",
])("%s is not served", async (target) => {
  const get = createSite();
  expect((await get(target)).status).toBe(404);
});

test("another host, or anything but a GET, is refused", async () => {
  const get = createSite();
  expect((await get("pojok://other/index.html")).status).toBe(403);
  expect((await get("pojok://app/", { method: "POST", body: "x" })).status).toBe(403);
});

test.each([
  ["pojok://app/", true],
  ["pojok://app/index.html", true],
  ["pojok://app.example/", false],
  ["pojok://app@example/", false],
  ["pojok://x@app/", false],
  ["https://app/", false],
  ["pojok:app", false],
  ["", false],
])("%s is our page: %s", (text, isOurs) => {
  expect(isAppUrl(text)).toBe(isOurs);
});
