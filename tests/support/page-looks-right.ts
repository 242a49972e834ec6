import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { findBrokenMoney } from "./broken-money.ts";

/** `SCREENS=docs/screens` keeps what the pages look like. */
const folder = process.env["SCREENS"] ?? null;

/** Nothing hangs out on the side, nothing axe can name is wrong, and every finger hits. */
export const looksRight = async (page: Page, size: string, name: string): Promise<void> => {
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `lapas-${name}-${size}.png`), fullPage: true });
  }
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow, `${name} at ${size} hangs out`).toBe(0);
  expect(await page.evaluate(findBrokenMoney), `${name} at ${size}`).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};
