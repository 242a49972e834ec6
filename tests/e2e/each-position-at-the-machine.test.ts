import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "../../core/contract/kiosk-view.ts";
import { messagesFor } from "../../core/text/messages-for.ts";
import { restockMessagesFor } from "../../core/text/restock/restock-messages-for.ts";
import { launchBrowser } from "../support/browser.ts";
import { openKioskPage, tapMain } from "../support/kiosk-page.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { createStaffAtKiosk } from "../support/staff-at-kiosk.ts";
import { until } from "../support/until.ts";

const LANGUAGES: readonly Language[] = ["id", "en"];

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
});
afterEach(async () => {
  await page.context().close();
  expect(await shop.books.faults()).toEqual([]);
});

/** The hub has as many facts of a kind by this position as there were languages so far. */
const atHub = (kind: Parameters<TestShop["books"]["factsOfKind"]>[0], howMany: number) =>
  until(`the hub has ${howMany} of ${kind}`, async () => {
    const facts = await shop.books.factsOfKind(kind);
    return facts.length === howMany && facts;
  });

describe.each(LANGUAGES)("in %s", (language) => {
  const text = messagesFor(language);
  const { ways, day, tools, caseFile, notices } = text.staff;
  const restock = restockMessagesFor(language);
  const round = LANGUAGES.indexOf(language) + 1;
  const spiral = (label: string) => text.delivery.place.spiral(label);

  test("the restocker counts and fills a slot, and takes the hand-over slip along", async () => {
    const staff = createStaffAtKiosk(page, language);
    await staff.comeIn("restocker", shop.servicePins.restocker);
    await staff.tap(ways.restock.title);
    await page.locator(".restock-card", { hasText: spiral("21") }).tap();
    await staff.reads(restock.count.how);
    await tapMain(page);
    await staff.tap(restock.withdraw.nothing);
    await staff.reads(restock.fill.how);
    await tapMain(page);
    await staff.tap(restock.check.confirm);
    await staff.reads(restock.notices["slot-done"]);
    await staff.tap(restock.end);
    await staff.reads(restock.notices["slip-printed"]);
    const confirmed = await atHub("restock-confirmed", round);
    expect(confirmed.at(-1)?.payload).toMatchObject({ slotId: "S21", by: "restocker" });
    await staff.tap(text.shop.back);
    await staff.leave();
  });

  test("the technician turns a motor and puts the goods back: a test, no sale", async () => {
    const staff = createStaffAtKiosk(page, language);
    const { turns } = await shop.machine.counters();
    await staff.comeIn("technician", shop.servicePins.technician);
    await staff.tap(ways.tools.title);
    await page.locator(`[data-slot="S31"]`).tap();
    await tapMain(page);
    await staff.reads(tools.slots.evidence.spiral["drop-seen"]);
    await staff.tap(tools.slots.returned);
    await staff.reads(tools.slots.ended.returned);
    expect((await shop.machine.counters()).turns).toBe(turns + 1);
    const ended = await atHub("test-vend-ended", round);
    expect(ended.at(-1)?.payload).toMatchObject({ unit: "returned", by: "technician" });
    expect(await shop.books.factsOfKind("payment-proved")).toEqual([]);
    await staff.tap(text.shop.back);
    await staff.leave();
  });

  test("the head asks for the file of an order that this machine never had", async () => {
    const staff = createStaffAtKiosk(page, language);
    await staff.comeIn("head", shop.servicePins.head);
    await staff.tap(ways.case.title);
    for (const key of "K7M4P2") await page.locator(`[data-key="${key}"]`).tap();
    await staff.tap(caseFile.print);
    await staff.reads(notices["no-such-order"]);
    await staff.tap(text.shop.back);
    await staff.leave();
  });

  test("the treasurer closes the day, once; after that there are copies", async () => {
    const staff = createStaffAtKiosk(page, language);
    await staff.comeIn("treasurer", shop.servicePins.treasurer);
    expect(await page.getByText(ways.restock.title).count()).toBe(0);
    await staff.tap(ways.day.title);
    if (round === 1) {
      await tapMain(page);
      await page.locator(".staff-day-position").first().tap();
      await tapMain(page);
      await staff.reads(day.notices["day-closed"]);
    } else {
      await staff.tap(day.printCopy);
      await staff.reads(day.notices["day-printed"]);
    }
    await staff.leave();
    await atHub("day-closed", 1);
  });
});
