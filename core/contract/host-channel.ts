import type { Intent } from "./intent.ts";
import { type KioskView, PROTOCOL_VERSION } from "./kiosk-view.ts";

/*
 * What a page and the kiosk service say to each other, over whatever carries it: a MessagePort in the
 * shell (structured clone), a WebSocket of the web host (one JSON text a message). Kept free of zod,
 * so that the renderer may import it; the service reads page messages with `read-page-message.ts`.
 */

/** Service → page: the whole view, on connection and after every change. */
export interface ViewMessage {
  readonly type: "view";
  readonly view: KioskView;
}

/** Page → service: one touch. Never answered; the next view is the answer. */
export interface IntentMessage {
  readonly type: "intent";
  readonly intent: Intent;
}

/** What the shell's preload puts on `window.kiosk`, and what the web page builds on its socket. */
export interface KioskBridge {
  /** The last view at once if there is one, then each new one. Returns the way to stop. */
  readonly onView: (listener: (view: KioskView) => void) => () => void;
  /** Dropped when no service is connected: the buyer touches again once a view has come. */
  readonly intend: (intent: Intent) => void;
}

/**
 * Is this a view that a page of this version can draw? Only the envelope is checked: both ends are
 * built together and the service is trusted; the version catches a page left over from an update.
 */
export const isViewMessage = (raw: unknown): raw is ViewMessage => {
  if (typeof raw !== "object" || raw === null || !("type" in raw) || raw.type !== "view") {
    return false;
  }
  if (!("view" in raw) || typeof raw.view !== "object" || raw.view === null) return false;
  return "protocolVersion" in raw.view && raw.view.protocolVersion === PROTOCOL_VERSION;
};

/*
 * Shell ⇄ service, over `process.parentPort` of the utility process. The shell sends a page only after
 * `ready`; a new page (first load, reload, new window) replaces the one before.
 */

/** Service → shell: the books are read, pages may come. */
export const SERVICE_READY = { type: "ready" } as const;

/** Shell → service, with exactly one port in `event.ports`: the page at its other end. */
export const PAGE_CONNECTED = { type: "page-connected" } as const;

/** Has this parent-port message that type? Everything else is ignored on both sides. */
export const isHostSignal = (
  raw: unknown,
  signal: typeof SERVICE_READY | typeof PAGE_CONNECTED,
): boolean => typeof raw === "object" && raw !== null && "type" in raw && raw.type === signal.type;
