import type { Page } from "playwright-core";
import type { Intent } from "../../core/contract/intent.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";

/** The service's end of the line that a page gets of the shell, in a browser without one. */
export interface ShellLine {
  /** Pushes the next of the views; the first is there from the start. */
  readonly showNext: () => Promise<void>;
  readonly beats: () => Promise<number>;
  readonly intents: () => Promise<readonly Intent[]>;
}

/** Puts a `window.kiosk` where the preload would have put it. */
export const giveShellLine = async (
  page: Page,
  views: readonly KioskView[],
): Promise<ShellLine> => {
  await page.addInitScript((pushed: readonly KioskView[]) => {
    const listeners = new Set<(view: KioskView | undefined) => void>();
    const line = { shown: 0, beats: 0, intents: [] as unknown[] };
    const kiosk = {
      onLine: (listener: (view: KioskView | undefined) => void) => {
        listeners.add(listener);
        listener(pushed[line.shown]);
        return () => listeners.delete(listener);
      },
      intend: (intent: unknown) => line.intents.push(intent),
      beat: () => {
        line.beats++;
      },
    };
    const showNext = () => {
      line.shown = Math.min(line.shown + 1, pushed.length - 1);
      for (const listener of listeners) listener(pushed[line.shown]);
    };
    Object.assign(window, { kiosk, shellLine: { line, showNext } });
  }, views);
  const read = (name: string) => page.evaluate((key) => window.shellLine.line[key], name);
  return {
    showNext: () => page.evaluate(() => window.shellLine.showNext()),
    beats: async () => Number(await read("beats")),
    intents: async () => (await read("intents")) as readonly Intent[],
  };
};

declare global {
  interface Window {
    shellLine: { line: Record<string, unknown>; showNext: () => void };
    violations: string[];
  }
}

/** From the first moment of the page on. */
export const listenForViolations = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      window.violations.push(effectiveDirective),
    );
  });
};

export const violationsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.violations);
