import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { en } from "../../core/text/en.ts";
import { id } from "../../core/text/id.ts";
import { launchBrowser } from "../support/browser.ts";
import { connectKioskChannel } from "../support/kiosk-channel.ts";
import { openKioskPage } from "../support/kiosk-page.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";

let shop: TestShop;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});
beforeEach(async () => {
  page = await openKioskPage(browser, shop.urls.kiosk);
  await page.locator(".attract").waitFor();
});
afterEach(() => page.context().close());

/** As the page's own script would do it; in text, since nothing of this file exists in the page. */
const ATTACKS = {
  "inline script": `
    const script = document.createElement("script");
    script.textContent = "document.title = 'broken in'";
    document.head.append(script);`,
  eval: `eval("document.title = 'broken in'")`,
  "image from elsewhere": `
    const image = new Image();
    image.onload = () => { document.title = "broken in"; };
    image.src = "https://elsewhere.example.invalid/pixel.png";`,
  "socket to elsewhere": `
    const socket = new WebSocket("ws://127.0.0.1:9/channel");
    socket.onopen = () => { document.title = "broken in"; };`,
} as const;

/** The directive that stopped it. Not in the debugger's own call, which may do more than the page. */
const blockedBy = (attack: keyof typeof ATTACKS): Promise<string> =>
  page.evaluate(`new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", (event) => {
      resolve(event.effectiveDirective);
    }, { once: true });
    setTimeout(() => { ${ATTACKS[attack]} }, 0);
  })`);

describe("the page", () => {
  // The running shop's own answer; every attack on every host is in csp-attacks.test.ts.
  test.for([
    ["inline script", "require-trusted-types-for"],
    ["eval", "require-trusted-types-for"],
    ["image from elsewhere", "img-src"],
    ["socket to elsewhere", "connect-src"],
  ] as const)("lets no %s happen", async ([attack, directive]) => {
    const title = await page.title();
    expect(await blockedBy(attack)).toBe(directive);
    expect(await page.title()).toBe(title);
  });

  test("finds its way back by itself after the service was killed", async () => {
    await shop.kiosk().kill("SIGKILL");
    await page.getByText(id.shop.away.title).waitFor();
    await shop.startKiosk();
    await page.locator(".attract").waitFor();
    await page.getByRole("button", { name: id.attract.start }).tap();
    await page.locator(".frame-catalogue").waitFor();
    await page.getByRole("button", { name: id.catalogue.leave }).tap();
    await page.locator(".attract").waitFor();
  });

  test("gives way to a newer one, says so, and its touches do nothing any more", async () => {
    const newer = await openKioskPage(browser, shop.urls.kiosk);
    await newer.locator(".attract").waitFor();
    await page.getByText(id.shop.takenOver.title).waitFor();
    await page.getByText(en.shop.takenOver.body).waitFor();
    await newer.getByRole("button", { name: id.attract.start }).tap();
    await newer.locator(".frame-catalogue").waitFor();
    await newer.getByRole("button", { name: id.catalogue.leave }).tap();
    await newer.locator(".attract").waitFor();
    await newer.context().close();
  });
});

describe("the channel", () => {
  /** How a handshake ended: the status that refused it, or null when the line opened. */
  const knock = (change: (address: URL) => void, origin: string | null): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const address = new URL(shop.urls.kiosk);
      const own = address.origin;
      address.protocol = "ws:";
      address.pathname = "/channel";
      change(address);
      const socket = new WebSocket(address, origin === null ? {} : { origin: origin || own });
      socket.once("open", () => {
        socket.terminate();
        resolve(null);
      });
      socket.once("unexpected-response", (request, response) => {
        request.destroy();
        resolve(response.statusCode ?? 0);
      });
      socket.once("error", reject);
    });
  const asItIs = () => undefined;
  const OWN = "";

  test("opens for this start's token and our own page", async () => {
    expect(await knock(asItIs, OWN)).toBeNull();
  });

  test("refuses another token, none at all, and another path", async () => {
    expect(await knock((address) => address.searchParams.set("token", "x".repeat(48)), OWN)).toBe(
      403,
    );
    expect(await knock((address) => address.searchParams.delete("token"), OWN)).toBe(403);
    expect(
      await knock((address) => {
        address.pathname = "/";
      }, OWN),
    ).toBe(403);
  });

  test("refuses the page of another origin, and a program that names none", async () => {
    expect(await knock(asItIs, "http://elsewhere.example.invalid")).toBe(403);
    expect(await knock(asItIs, "null")).toBe(403);
    expect(await knock(asItIs, null)).toBe(403);
  });

  test("takes nothing from an older page", async () => {
    const older = await connectKioskChannel(shop.urls.kiosk);
    await older.on("attract");
    const newer = await connectKioskChannel(shop.urls.kiosk);
    await newer.on("attract");
    older.touch({ kind: "start" });
    newer.touch({ kind: "open-cart" });
    newer.touch({ kind: "start" });
    const { products } = await newer.on("catalogue");
    expect(products.length).toBeGreaterThan(10);
    newer.touch({ kind: "leave" });
    await newer.on("attract");
    older.close();
    newer.close();
  });
});
