import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_NAMES } from "../../renderer/gallery/sample-names.ts";
import { sampleView } from "../../renderer/gallery/sample-views.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  type Elsewhere,
  openElsewhere,
  openShellStand,
  openWebStand,
  type Stand,
} from "../support/hostile-stand.ts";
import { PAGE_ATTACKS, type PageAttack, PLANTED_MARKUP } from "../support/page-attacks.ts";
import { giveShellLine, listenForViolations, violationsOf } from "../support/shell-page.ts";
import { until } from "../support/until.ts";

/*
 * The built page under the policy that each host really sends, attacked in Chromium. Who may open the
 * channel to the service: csp-and-channel.test.ts.
 */

const INDONESIAN = { language: "id", lowReach: false } as const;
const CATALOGUE = sampleView("catalogue", INDONESIAN);

let browser: Browser;
let elsewhere: Elsewhere;
const stands: Stand[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  elsewhere = await openElsewhere();
});
afterAll(async () => {
  await browser?.close();
  for (const { close } of [...stands, elsewhere]) close();
});

const openStand = async (open: () => Promise<Stand>) => {
  const stand = await open();
  stands.push(stand);
  return stand;
};

const openPage = async (stand: Stand, withShell: boolean): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 540, height: 960 } });
  await listenForViolations(page);
  if (withShell) await giveShellLine(page, [CATALOGUE]);
  await page.goto(stand.url);
  await page.locator(".frame-catalogue").waitFor();
  return page;
};

/** Runs the attack as the page's own script would run, so that the debugger's privileges do not help it. */
const attackPage = (page: Page, { code }: PageAttack) =>
  page.evaluate(`(() => {
    const at = ${JSON.stringify(elsewhere.url)};
    const add = (tag, attributes) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    setTimeout(() => { ${code} }, 0);
  })()`);

const hacked = (page: Page) => page.evaluate(() => Reflect.get(window, "hacked") ?? null);

const HOSTS = [
  ["the shell", () => openShellStand(), true],
  ["the web host", () => openWebStand(CATALOGUE), false],
] as const;

describe.each(HOSTS)("the page of %s", (_name, open, withShell) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(await openStand(open), withShell);
  });

  test("breaks no rule of its own while it works", async () => {
    expect(await violationsOf(page)).toEqual([]);
  });

  test.each(PAGE_ATTACKS)("does not let in or out: $name ($directive)", async (attack) => {
    const before = (await violationsOf(page)).length;
    await attackPage(page, attack);
    await until(
      `a report of ${attack.directive}`,
      async () => (await violationsOf(page)).slice(before).includes(attack.directive),
      { timeoutMs: 10_000 },
    );
    expect(await hacked(page)).toBeNull();
    expect(elsewhere.visits()).toEqual([]);
    expect(await page.locator(".frame-catalogue").count()).toBe(1);
  });
});

test("markup planted in the document neither runs nor loads nor hides the shop", async () => {
  const planted = await openStand(() => openShellStand(PLANTED_MARKUP(elsewhere.url)));
  const page = await openPage(planted, true);
  const expected = [
    "script-src-elem",
    "script-src-attr",
    "style-src-elem",
    "img-src",
    "object-src",
    "base-uri",
  ];
  await until("reports of all", async () => {
    const reported = await violationsOf(page);
    return expected.every((directive) => reported.includes(directive));
  });
  expect(await hacked(page)).toBeNull();
  expect(elsewhere.visits()).toEqual([]);
  expect(await page.locator(".frame-catalogue").isVisible()).toBe(true);
});

test("another page cannot put the kiosk's page into a frame", async () => {
  const stand = await openStand(() => openShellStand());
  const page = await browser.newPage();
  await page.setContent(`<iframe src="${stand.url}"></iframe>`);
  const [, frame] = page.frames();
  await until("a refusal", () => frame?.url().startsWith("chrome-error:") ?? false);
  expect(await frame?.locator("#root").count()).toBe(0);
});

test("every screen of a sale is drawn without breaking a rule, and the page says it is alive", async () => {
  const stand = await openStand(() => openShellStand());
  const page = await browser.newPage({ viewport: { width: 540, height: 960 } });
  await listenForViolations(page);
  const views = SAMPLE_NAMES.filter((name) => name !== "away").map((name) =>
    sampleView(name, INDONESIAN),
  );
  const shell = await giveShellLine(page, views);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    // No photo is here: the drawing shows in its place.
    const isPhoto = message.location().url.includes("/photos/");
    if (message.type() === "error" && !isPhoto) errors.push(message.text());
  });
  await page.goto(stand.url);
  for (const view of views) {
    await page.locator(`main.${view.screen.kind}, .frame-${view.screen.kind}`).waitFor();
    await shell.showNext();
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await violationsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
  await until("a heartbeat", async () => (await shell.beats()) > 0);
});
