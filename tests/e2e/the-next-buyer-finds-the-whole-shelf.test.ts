import { expect, test } from "vitest";
import { id } from "../../core/text/id.ts";
import { seedSnapshot } from "../soak/seed-snapshot.ts";
import { servePage } from "../soak/serve-page.ts";
import { launchBrowser } from "../support/browser.ts";
import { openShownPage } from "../support/shown-page.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("what one buyer searched and sorted outlives a product page, and is gone with the buyer (law 12)", async () => {
  const kiosk = await startTestKiosk({ snapshot: seedSnapshot() });
  const [served, browser] = await Promise.all([servePage(), launchBrowser()]);
  try {
    const { page, show } = await openShownPage(browser, served.url, { reducedMotion: "reduce" });
    const touchAndShow = async (touch: Parameters<typeof kiosk.touch>[0]) => {
      kiosk.touch(touch);
      await show(kiosk.view());
    };
    const search = () => page.locator(".search-open").textContent();
    const sort = () => page.locator(".sort-open").textContent();

    await touchAndShow({ kind: "start" });
    await page.locator(".search-open").tap();
    for (const key of "dompet") await page.locator(`[data-key="${key}"]`).tap();
    await page.locator(".search-keys .button[data-tone=primary]").tap();
    await page.locator(".sort-open").tap();
    await page.getByRole("radio", { name: id.sort.choices["price-up"] }).tap();
    expect([await search(), await sort()]).toEqual(["Cari: dompet", "Termurah"]);

    await touchAndShow({ kind: "open-product", sku: "KLT-01" });
    await page.locator(".frame-product").waitFor();
    await touchAndShow({ kind: "back" });
    expect([await search(), await sort()]).toEqual(["Cari: dompet", "Termurah"]);

    await touchAndShow({ kind: "leave" });
    await page.locator(".attract").first().waitFor();
    await touchAndShow({ kind: "start" });
    expect([await search(), await sort()]).toEqual([id.search.placeholder, id.sort.title]);
    expect(await page.getByRole("radio", { checked: true }).textContent()).toBe(id.catalogue.all);
  } finally {
    await browser.close();
    served.close();
  }
});
