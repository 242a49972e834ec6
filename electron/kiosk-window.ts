import type { BrowserWindow, IpcMainEvent } from "electron";
import type { Clock } from "../core/ports/clock.ts";
import { APP_URL, isAppUrl } from "./app-url.ts";
import { isKeyAllowed } from "./key-filter.ts";
import { createRestartBudget } from "./restart-budget.ts";
import type { WindowMode } from "./window-options.ts";

/** Did the kiosk page itself send this, in its own window's main frame? Everything else is a stranger. */
export const isFromPage = (window: BrowserWindow, event: IpcMainEvent): boolean =>
  event.sender === window.webContents &&
  event.senderFrame !== null &&
  event.senderFrame === window.webContents.mainFrame &&
  isAppUrl(event.senderFrame.url);

export interface WatchWindowOptions {
  readonly mode: WindowMode;
  readonly clock: Clock;
  /** The page is gone; its line is dead. */
  readonly onPageLost: () => void;
  /** It was lost too often to be loaded once more. */
  readonly onGiveUp: () => void;
  readonly log: (line: string) => void;
}

const RELOAD_DELAY_MS = 500;
/** Chromium's "this load was replaced by another". */
const ERR_ABORTED = -3;

/** Shows the kiosk page and brings it back whenever it crashes, hangs or does not load. */
export const watchWindow = (window: BrowserWindow, options: WatchWindowOptions): void => {
  const { mode, clock, onPageLost, onGiveUp, log } = options;
  const contents = window.webContents;
  const budget = createRestartBudget(clock.monotonicMs);

  const load = () => {
    // A failed load also comes as `did-fail-load`, which is where it is handled.
    if (!window.isDestroyed()) window.loadURL(APP_URL).catch(() => {});
  };
  const reload = (why: string) => {
    log(`page: ${why}`);
    onPageLost();
    if (budget.spend()) clock.setTimeout(load, RELOAD_DELAY_MS);
    else onGiveUp();
  };

  // A renderer that exits cleanly leaves a blank window too.
  contents.on("render-process-gone", (_event, { reason }) => reload(`renderer gone (${reason})`));
  contents.on("did-fail-load", (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED) reload(`not loaded (${description})`);
  });
  window.on("unresponsive", () => {
    log("page: hangs, killed");
    contents.forcefullyCrashRenderer();
  });
  contents.on("before-input-event", (event, input) => {
    if (!isKeyAllowed(mode, input)) event.preventDefault();
  });
  load();
};
