import type { KioskBridge } from "../../core/contract/host-channel.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";

declare global {
  interface Window {
    scriptedKiosk: ScriptedKiosk;
  }
}

export interface ScriptedKiosk {
  /** Shows the whole row of views so many times, each time as another buyer's, and touches each screen. */
  readonly play: (views: readonly KioskView[], purchases: number) => Promise<void>;
  /** Touches that reached the line. */
  readonly intents: () => number;
  /** Timers and intervals that are set now. */
  readonly timers: () => number;
}

/**
 * Runs in the page before its own scripts: stands where the shell's preload puts the line to the
 * service, and counts the page's timers.
 */
export const installScriptedKiosk = (): void => {
  const timers = new Set<unknown>();
  const original = {
    setTimeout: window.setTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    clearInterval: window.clearInterval.bind(window),
  };
  Object.assign(window, {
    setTimeout: (work: () => void, delayMs?: number) => {
      const timer = original.setTimeout(() => {
        timers.delete(timer);
        work();
      }, delayMs);
      timers.add(timer);
      return timer;
    },
    setInterval: (work: () => void, delayMs?: number) => {
      const timer = original.setInterval(work, delayMs);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: number) => {
      timers.delete(timer);
      original.clearTimeout(timer);
    },
    clearInterval: (timer: number) => {
      timers.delete(timer);
      original.clearInterval(timer);
    },
  });

  const listeners = new Set<(line: KioskView | "away") => void>();
  let last: KioskView | "away" = "away";
  let intents = 0;
  let screenId = 0;
  let buyer = 0;
  const bridge: KioskBridge = {
    onLine: (listener) => {
      listeners.add(listener);
      listener(last);
      return () => listeners.delete(listener);
    },
    intend: () => {
      intents += 1;
    },
    beat: () => {},
  };
  Object.assign(window, { kiosk: bridge });

  /** Goes once round the page's event loop: what React has scheduled is drawn meanwhile. */
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** Another code every time, as a real one would be. */
  const ofThisBuyer = (view: KioskView): KioskView => {
    const { screen } = view;
    return screen.kind === "payment"
      ? { ...view, screen: { ...screen, qrString: `${screen.qrString}${buyer}` } }
      : view;
  };

  const touch = () => {
    const button = document.querySelector<HTMLElement>(
      ".frame-sheet .button[data-tone=primary], .tile-add, .attract-start .button",
    );
    const finger = { bubbles: true, clientX: 500, clientY: 1_800 };
    button?.dispatchEvent(new PointerEvent("pointerdown", finger));
    button?.dispatchEvent(new PointerEvent("pointerup", finger));
    button?.click();
  };

  const show = async (view: KioskView) => {
    const before = last;
    if (before === "away" || before.screen.kind !== view.screen.kind) screenId += 1;
    last = { ...ofThisBuyer(view), screenId };
    for (const listener of listeners) listener(last);
    await turn();
    await turn();
    touch();
    await turn();
  };

  window.scriptedKiosk = {
    play: async (views, purchases) => {
      for (let played = 0; played < purchases; played++) {
        buyer += 1;
        for (const view of views) await show(view);
        await frame();
      }
    },
    intents: () => intents,
    timers: () => timers.size,
  };
};
