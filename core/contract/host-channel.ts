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

/** What the shell's preload puts on `window.kiosk`. */
export interface KioskBridge {
  /** The last view, or that there is no service, at once; then each change. Returns the way to stop. */
  readonly onLine: (listener: (line: KioskView | "away") => void) => () => void;
  /** Dropped when no service is connected: the buyer touches again once a view has come. */
  readonly intend: (intent: Intent) => void;
  /** Something is drawn and the page is alive. Said every `BEAT_MS`; a page that is silent is replaced. */
  readonly beat: () => void;
}

/** How often the page of the shell tells that it is alive, in milliseconds. */
export const BEAT_MS = 1_000;

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

/**
 * Service → shell: the books are read, pages may come. Comes with `photoFolder`: what the page may load
 * beside its own files, the photos of products.
 */
export const SERVICE_READY = { type: "ready" } as const;

/** Shell → service, with exactly one port in `event.ports`: the page at its other end. */
export const PAGE_CONNECTED = { type: "page-connected" } as const;

/**
 * Shell → service, every few seconds once it is ready; one that does not answer hangs and is replaced.
 * Comes with `isPageAlive`: false while the shop should be seen and cannot be (for systemd's watchdog).
 */
export const SERVICE_PING = { type: "ping" } as const;

/** Service → shell: the answer, at once. */
export const SERVICE_PONG = { type: "pong" } as const;

type HostSignal =
  | typeof SERVICE_READY
  | typeof PAGE_CONNECTED
  | typeof SERVICE_PING
  | typeof SERVICE_PONG;

/** Has this parent-port message that type? Everything else is ignored on both sides. */
export const isHostSignal = (raw: unknown, signal: HostSignal): boolean =>
  typeof raw === "object" && raw !== null && "type" in raw && raw.type === signal.type;

/** The folder that came with `SERVICE_READY`; null when none did. */
export const photoFolderIn = (ready: unknown): string | null =>
  typeof ready === "object" &&
  ready !== null &&
  "photoFolder" in ready &&
  typeof ready.photoFolder === "string"
    ? ready.photoFolder
    : null;
