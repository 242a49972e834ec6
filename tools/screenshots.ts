/**
 * Pictures of every screen for docs/screens: `node tools/screenshots.ts [name …] [--out DIR]
 * [--landscape] [--low] [--lang id]`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SAMPLE_NAMES } from "../renderer/gallery/sample-names.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { openGallery } from "../tests/support/gallery.ts";
import { openGalleryPage } from "../tests/support/gallery-page.ts";

const LANGUAGES = ["id", "en"] as const;
const ROOT = join(import.meta.dirname, "..");
const SIZES = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: join(ROOT, "docs/screens") },
    landscape: { type: "boolean", default: false },
    low: { type: "boolean", default: false },
    lang: { type: "string" },
  },
});
const names = SAMPLE_NAMES.filter((name) => positionals.length === 0 || positionals.includes(name));
const languages = LANGUAGES.filter((one) => values.lang === undefined || values.lang === one);

const gallery = await openGallery();
const browser = await launchBrowser();
const size = values.landscape ? SIZES.landscape : SIZES.portrait;
const { page, show } = await openGalleryPage(browser, gallery, size);
page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));

mkdirSync(values.out, { recursive: true });
for (const name of names) {
  for (const language of languages) {
    await show({ shows: name, language, lowReach: values.low });
    const suffix = `${values.low ? "-low" : ""}${values.landscape ? "-landscape" : ""}`;
    const path = join(values.out, `${name}${suffix}-${language}.png`);
    await page.screenshot({ path, animations: "disabled" });
  }
}
await browser.close();
await gallery.close();
process.stdout.write(`${names.length * languages.length} pictures in ${values.out}\n`);
