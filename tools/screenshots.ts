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
const languages = values.lang ? [values.lang] : ["id", "en"];

const gallery = await openGallery();
const browser = await launchBrowser();
const page = await browser.newPage({
  viewport: values.landscape ? SIZES.landscape : SIZES.portrait,
  reducedMotion: "reduce",
  hasTouch: true,
});
page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));

mkdirSync(values.out, { recursive: true });
for (const name of names) {
  for (const language of languages) {
    const low = values.low ? "&low=1" : "";
    const address = `gallery.html?screen=${name}&lang=${language}&still=1${low}`;
    await page.goto(`${gallery.url}${address}`, { waitUntil: "networkidle" });
    await page.waitForSelector("html[data-touched] main");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const suffix = `${values.low ? "-low" : ""}${values.landscape ? "-landscape" : ""}`;
    const path = join(values.out, `${name}${suffix}-${language}.png`);
    await page.screenshot({ path, animations: "disabled" });
  }
}
await browser.close();
await gallery.close();
process.stdout.write(`${names.length * languages.length} pictures in ${values.out}\n`);
