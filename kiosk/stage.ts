import { type KioskView, PROTOCOL_VERSION } from "../core/contract/kiosk-view.ts";
import { SMALLEST_SCREEN_INCHES } from "../core/screen-size.ts";
import type { Terminal } from "../core/terminal.ts";

/** What a host needs of a terminal: something to show and somebody to touch. */
export type Shown = Pick<Terminal, "view" | "onView" | "intend">;

/**
 * Stands between hosts and terminal, so that a page has something to show from the first second: the
 * service may still be waiting for the hub that makes it a kiosk.
 */
export interface Stage extends Shown {
  readonly enter: (terminal: Shown) => void;
}

const STARTING: KioskView = {
  protocolVersion: PROTOCOL_VERSION,
  screenId: 0,
  language: "id",
  lowReach: false,
  machineName: "PojokPAS",
  contactWhatsapp: "",
  isQuiet: false,
  screenInches: SMALLEST_SCREEN_INCHES,
  soundVolume: 0,
  lastCall: null,
  cart: null,
  idleWarning: null,
  screen: { kind: "out-of-service", reason: "starting" },
};

export const createStage = (): Stage => {
  const listeners = new Set<(view: KioskView) => void>();
  let terminal: Shown | null = null;
  const tell = (view: KioskView) => {
    for (const listener of listeners) listener(view);
  };
  return {
    view: () => terminal?.view() ?? STARTING,
    onView: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    intend: (intent) => terminal?.intend(intent) ?? false,
    enter: (entering) => {
      terminal = entering;
      entering.onView(tell);
      tell(entering.view());
    },
  };
};
