import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderConfigPage } from "./config-page.ts";

/** Writes `docs/config.md` anew; with `--check` only tells (exit code 1) that it would change. */
const path = join(import.meta.dirname, "../docs/config.md");
const page = renderConfigPage();
if (!process.argv.includes("--check")) writeFileSync(path, page);
else if (readFileSync(path, "utf8") !== page) {
  process.stderr.write("docs/config.md is behind the schemas: run node tools/config-docs.ts\n");
  process.exitCode = 1;
}
