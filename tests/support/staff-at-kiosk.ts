import type { Page } from "playwright-core";
import type { Language } from "../../core/contract/kiosk-view.ts";
import type { Position } from "../../core/service/position.ts";
import { messagesFor } from "../../core/text/messages-for.ts";

/** Somebody of the staff before the kiosk's screen, who reads it in one language. */
export interface StaffAtKiosk {
  /** Holds the mark, chooses the position, types its PIN. */
  readonly comeIn: (position: Position, pin: string) => Promise<void>;
  readonly tap: (words: string) => Promise<void>;
  readonly reads: (words: string) => Promise<void>;
  /** From a screen that says so to the shop window. */
  readonly leave: () => Promise<void>;
}

export const createStaffAtKiosk = (page: Page, language: Language): StaffAtKiosk => {
  const { door, leave } = messagesFor(language).staff;
  const on = (screen: string) => page.locator(`.frame-${screen}`).waitFor();
  const tap = (words: string) => page.getByRole("button", { name: words }).first().tap();

  return {
    tap,
    reads: (words) => page.getByText(words).first().waitFor(),
    comeIn: async (position, pin) => {
      const mark = page.locator(".staff-door");
      await mark.dispatchEvent("pointerdown");
      await on("staff-position");
      if ((await page.locator("html").getAttribute("lang")) !== language) {
        await page.locator(".tools-language").tap();
      }
      await tap(door.positions[position].name);
      await on("staff-pin");
      for (const figure of pin) await page.locator(`[data-key="${figure}"]`).tap();
      await on("staff");
    },
    leave: async () => {
      await page.getByRole("button", { name: leave, exact: true }).tap();
      await page.locator(".attract").waitFor();
    },
  };
};
