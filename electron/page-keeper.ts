import { BEAT_MS } from "../core/contract/host-channel.ts";
import type { Clock, TimerHandle } from "../core/ports/clock.ts";
import type { ShellTrouble } from "../core/text/shell-words.ts";
import { APP_URL } from "./app-url.ts";
import { plainPageUrl } from "./plain-page.ts";
import { createRestartBudget } from "./restart-budget.ts";

export interface PageKeeper {
  /** The shop's page has loaded, says its preload. */
  readonly onLoaded: () => void;
  /** It has something drawn and is alive. */
  readonly onBeat: () => void;
  /** What was shown is gone, or did not load. */
  readonly onLost: (why: string) => void;
  /** It is there and does not move. */
  readonly onHang: (why: string) => void;
  /** Shows a page of the shell's own until `showShop`. */
  readonly showTrouble: (trouble: ShellTrouble) => void;
  readonly showShop: () => void;
  /** False while the shop should be seen and cannot be: nobody would buy here. */
  readonly isAlive: () => boolean;
}

export interface PageKeeperOptions {
  readonly clock: Clock;
  /** Loads this address into the window; a failure comes back as `onLost`. */
  readonly load: (url: string) => void;
  /** Ends the page's process, hung or not. */
  readonly crash: () => void;
  /** A developer has stopped the page on purpose. */
  readonly isBeingDebugged: () => boolean;
  /** Whatever page there was, its line to the service is dead. */
  readonly onPageLost: () => void;
  /** It was lost too often to be loaded once more. */
  readonly onGiveUp: () => void;
  readonly log: (line: string) => void;
}

const RELOAD_DELAY_MS = 500;
/** Three beats in a row missed: a tick may fall just before a beat, so the fourth empty one tells. */
const MOST_SILENT_TICKS = 3;
/** A cold fanless computer draws its first screen in a few seconds. */
const MOST_TICKS_TO_FIRST_BEAT = 30;
/** The page has twice not drawn anything: it will not the third time. Say so, and try now and then. */
const MOST_STILLBIRTHS = 2;
const TRY_AGAIN_MS = 60_000;

/**
 * Keeps the shop's page on the screen: replaces one that crashed, left, hangs, stays white or did not
 * load, and shows a page of the shell's own where the shop's cannot be had.
 */
export const createPageKeeper = (options: PageKeeperOptions): PageKeeper => {
  const { clock, log } = options;
  const budget = createRestartBudget(clock.monotonicMs);
  /** What the shell wants seen; the screen may show trouble for a while instead. */
  let wanted = APP_URL;
  let shown = APP_URL;
  let isReloadDue = false;
  let isLoaded = false;
  let hasBeaten = false;
  let silentTicks = 0;
  let stillbirths = 0;
  let timer: TimerHandle = null;

  const load = (url: string) => {
    clock.clearTimeout(timer);
    shown = url;
    isReloadDue = false;
    isLoaded = false;
    hasBeaten = false;
    silentTicks = 0;
    options.load(url);
    // Only when trouble stands in for the shop is there something to come back to.
    if (url !== wanted) timer = clock.setTimeout(() => load(wanted), TRY_AGAIN_MS);
  };

  const replace = (why: string) => {
    log(`page: ${why}`);
    isReloadDue = true;
    options.onPageLost();
    if (shown === APP_URL && !hasBeaten) stillbirths++;
    if (!budget.spend()) return options.onGiveUp();
    const next = stillbirths < MOST_STILLBIRTHS ? wanted : plainPageUrl("page-missing");
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => load(wanted === APP_URL ? next : wanted), RELOAD_DELAY_MS);
  };

  const keeper: PageKeeper = {
    onLoaded: () => {
      // A page that starts itself again does so because it could not be drawn: a death like others.
      if (isLoaded && !isReloadDue) {
        log("page: loaded itself again");
        hasBeaten = false;
        silentTicks = 0;
        if (!budget.spend()) options.onGiveUp();
      }
      isLoaded = true;
    },
    onBeat: () => {
      hasBeaten = true;
      silentTicks = 0;
      stillbirths = 0;
    },
    onLost: (why) => {
      if (!isReloadDue) replace(why);
    },
    onHang: (why) => {
      if (isReloadDue) return;
      replace(why);
      options.crash();
    },
    showTrouble: (trouble) => {
      wanted = plainPageUrl(trouble);
      options.onPageLost();
      load(wanted);
    },
    showShop: () => {
      wanted = APP_URL;
      load(wanted);
    },
    isAlive: () => shown !== APP_URL || (hasBeaten && silentTicks <= MOST_SILENT_TICKS),
  };

  const tick = () => {
    clock.setTimeout(tick, BEAT_MS);
    if (shown !== APP_URL || isReloadDue || options.isBeingDebugged()) return;
    silentTicks++;
    if (hasBeaten && silentTicks > MOST_SILENT_TICKS) keeper.onHang("hangs or is white");
    else if (silentTicks > MOST_TICKS_TO_FIRST_BEAT) keeper.onHang("has drawn nothing");
  };
  clock.setTimeout(tick, BEAT_MS);
  load(wanted);
  return keeper;
};
