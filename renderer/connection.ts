import type { KioskBridge } from "../core/contract/host-channel.ts";
import type { Intent } from "../core/contract/intent.ts";
import type { KioskView } from "../core/contract/kiosk-view.ts";

declare global {
  interface Window {
    /** Put there by the shell's preload; absent in a browser. */
    readonly kiosk?: KioskBridge;
  }
}

/** The page's line to the kiosk service. */
export interface Connection {
  /** Each new view; null while the service is away. Returns the way to stop. */
  readonly onView: (listener: (view: KioskView | null) => void) => () => void;
  readonly intend: (intent: Intent) => void;
}
