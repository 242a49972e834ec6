import axe from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Every violation of every rule of axe, with the first place of each. The page keeps axe from one screen
 * to the next, and what passed is not described: a tenth of the time that a builder takes a screen.
 */
export const findAxeViolations = async (
  page: Page,
): Promise<readonly (readonly [rule: string, place: string | undefined])[]> => {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    if (!window.axe) throw new Error("axe is not in the page");
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
      // Chromium itself makes a scroller without controls focusable.
      rules: { "scrollable-region-focusable": { enabled: false } },
    });
    return violations.map(({ id, nodes }): readonly [string, string | undefined] => [
      id,
      nodes[0]?.html,
    ]);
  });
};
