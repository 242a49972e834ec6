import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { manualPage } from "../../tools/manual-page.ts";

const DOCS = join(import.meta.dirname, "../../docs");
const MANUAL = join(DOCS, "manual-petugas.md");

export interface PrintedManual {
  readonly pdf: Buffer;
  readonly pages: number;
  /** Pictures it names that are not there. */
  readonly missingPictures: readonly string[];
}

/** `docs/manual-petugas.md` as it comes out of an office printer, A4. */
export const printManual = async (browser: Browser): Promise<PrintedManual> => {
  const folder = mkdtempSync(join(tmpdir(), "manual-"));
  const page = await browser.newPage();
  try {
    symlinkSync(join(DOCS, "screens"), join(folder, "screens"));
    const file = join(folder, "manual.html");
    writeFileSync(file, manualPage(readFileSync(MANUAL, "utf8")));
    await page.goto(pathToFileURL(file).href);
    const missingPictures = await page.$$eval("img", (images) =>
      images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return { pdf, pages: countPages(pdf), missingPictures };
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
};

const countPages = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
