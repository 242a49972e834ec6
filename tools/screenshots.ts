/**
 * Pictures of every screen for docs/screens: `node tools/screenshots.ts [name …] [--out DIR]
 * [--landscape] [--low] [--lang id]`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { SAMPLE_NAMES } from "../renderer/gallery/sample-names.ts";
import { launchBrowser } from "../tests/support/browser.ts";

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

const configFile = join(ROOT, "renderer/vite.config.ts");
const outDir = join(ROOT, "out/gallery");
const input = join(ROOT, "renderer/gallery.html");
await build({ configFile, logLevel: "warn", build: { outDir, rollupOptions: { input } } });
const server = await preview({ configFile, build: { outDir }, preview: { port: 0 } });
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
    await page.goto(`${server.resolvedUrls?.local[0]}${address}`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const suffix = `${values.low ? "-low" : ""}${values.landscape ? "-landscape" : ""}`;
    await page.screenshot({ path: join(values.out, `${name}${suffix}-${language}.png`) });
  }
}
await browser.close();
await server.close();
process.stdout.write(`${names.length * languages.length} pictures in ${values.out}\n`);
