import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  COLOURS,
  MACHINE,
  MOTIONS,
  RADII,
  RING,
  SHADOWS,
  SPACES,
  TEXT_SIZES,
} from "../../renderer/gallery/sheet/token-table.ts";

/** Made from other tokens: a pattern, and the ground that a workshop changes. */
const DERIVED = ["kawung-quiet", "tint"];

test("every token of the page stands on the sheet of components", () => {
  const css = readFileSync(new URL("../../renderer/tokens.css", import.meta.url), "utf8");
  const [, root = ""] = /:root \{(.*?)\n\}/s.exec(css) ?? [];
  const tokens = [...root.matchAll(/^ {2}--([a-z0-9-]+):/gm)].map(([, name]) => name);
  const told = [COLOURS, MACHINE, TEXT_SIZES, SPACES, RADII, SHADOWS, RING, MOTIONS]
    .flat()
    .map(({ name }) => name);
  expect(tokens.toSorted()).toEqual([...told, ...DERIVED].toSorted());
});

/** A colour that was mixed by hand: `#…`, `rgb(…)`, `hsl(…)`. */
const RAW_COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/gi;

test("no style sheet mixes a colour of its own: all of them are tokens", () => {
  const renderer = new URL("../../renderer/", import.meta.url).pathname;
  const sheets = globSync("**/*.css", { cwd: renderer }).filter((name) => name !== "tokens.css");
  expect(sheets.length).toBeGreaterThan(50);
  const raw = sheets.flatMap((name) => {
    // A name of an element behind "#" is no colour where it begins a rule.
    const css = readFileSync(`${renderer}${name}`, "utf8").replace(/^[^\n;]*\{/gm, "");
    return [...css.matchAll(RAW_COLOUR)].map(([colour]) => `${name}: ${colour}`);
  });
  expect(raw).toEqual([]);
});

test("a colour mixed by hand would be found", () => {
  expect("color: #a9aca3; background: rgb(1 2 3 / 4%)".match(RAW_COLOUR)).toHaveLength(2);
});
