import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../tests/support/browser.ts";
import { printManual } from "../tests/support/print-manual.ts";

/* `npm run manual`: the officers' manual as a PDF for the office printer. */
const OUT = join(import.meta.dirname, "../out");

const browser = await launchBrowser();
const { pdf, pages } = await printManual(browser);
await browser.close();
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, "manual-petugas.pdf"), pdf);
process.stdout.write(`${pages} pages in out/manual-petugas.pdf\n`);
