/** Pictures of the component sheet for docs/screens, one a group: `node tools/component-screenshots.ts [DIR]`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../tests/support/browser.ts";
import { openGallery } from "../tests/support/gallery.ts";
import { openGalleryPage } from "../tests/support/gallery-page.ts";

/** As high as the highest group, so that each lies whole on the page. */
const SHEET = { width: 1_600, height: 5_000 } as const;

const [out = join(import.meta.dirname, "../docs/screens")] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const gallery = await openGallery();
const browser = await launchBrowser();
const { page, show } = await openGalleryPage(browser, gallery, SHEET);
page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));
await show({ shows: "components" });

const groups = await page.locator(".sheet-group").all();
for (const group of groups) {
  const name = await group.getAttribute("id");
  await group.screenshot({ path: join(out, `components-${name}.png`), animations: "disabled" });
}
await browser.close();
await gallery.close();
process.stdout.write(`${groups.length} pictures in ${out}\n`);
