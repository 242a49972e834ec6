import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  COLOURS,
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
  const told = [COLOURS, TEXT_SIZES, SPACES, RADII, SHADOWS, RING, MOTIONS]
    .flat()
    .map(({ name }) => name);
  expect(tokens.toSorted()).toEqual([...told, ...DERIVED].toSorted());
});
