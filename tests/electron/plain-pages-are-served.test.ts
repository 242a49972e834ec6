import { expect, test } from "vitest";
import { SHELL_WORDS } from "../../core/text/shell-words.ts";
import { plainPageUrl } from "../../electron/plain-page.ts";
import { serveApp } from "../../electron/serve-app.ts";

/** There is no bundle at all. */
const serve = serveApp(() => ["/nowhere/renderer", "/nowhere/assets"]);
const get = (url: string) => serve(new Request(url));

test.each(["service-refused", "page-missing"] as const)(
  "%s is shown without bundle, script or service, in both languages",
  async (trouble) => {
    const answer = await get(plainPageUrl(trouble));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
    const html = await answer.text();
    const { code, id, en } = SHELL_WORDS[trouble];
    for (const words of [id.title, id.body, en.title, en.body, code]) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|<style| style=| on\w+=|<a |<form/);

    const [, sheet = ""] = html.match(/<link rel="stylesheet" href="([^"]+)">/) ?? [];
    const style = await get(new URL(sheet, plainPageUrl(trouble)).href);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(await style.text()).toContain("touch-action: none");
  },
);

test("no other page is made up", async () => {
  for (const path of ["~/", "~/other", "~/service-refused/", "~/page-missing.html"]) {
    expect((await get(`pojok://app/${path}`)).status, path).toBe(404);
  }
});
