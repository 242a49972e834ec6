import type { KioskBridge } from "../core/contract/host-channel.ts";
import type { Intent } from "../core/contract/intent.ts";
import type { KioskView } from "../core/contract/kiosk-view.ts";

declare global {
  interface Window {
    /** Put there by the shell's preload; absent in a browser. */
    readonly kiosk?: KioskBridge;
  }
}

/** What the page can show: a view, or why there is none. */
export type Line = KioskView | "away" | "taken-over";

/** The page's line to the kiosk service. */
export interface Connection {
  /** The state of the line at once, then each change and each new view. Returns the way to stop. */
  readonly onLine: (listener: (line: Line) => void) => () => void;
  readonly intend: (intent: Intent) => void;
}
