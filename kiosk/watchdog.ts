import type { Clock, TimerHandle } from "../core/ports/clock.ts";

/** One thing that moves while the kiosk is well. Cheap to ask, never throws. */
export interface Sign {
  /** For the log: "journal", "line printer", "page". */
  readonly name: string;
  readonly isFresh: () => boolean;
}

export interface WatchdogOptions {
  /** Where systemd put `WATCHDOG_USEC`; without it only the start is told. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signs: readonly Sign[];
  /** Tells systemd these variables of sd_notify(3). */
  readonly notify: (variables: readonly string[]) => void;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** Of the time systemd grants: two pings may be lost before it acts. */
const PINGS_A_PERIOD = 3;

/**
 * Tells systemd that the service is ready and, as long as every sign is fresh, that it is alive. When one
 * is not, it says nothing more until it is again: systemd then kills the whole unit and starts it anew
 * (reference/reliability-performance.md §2.6). A device that is broken is no reason; a loop that stands is.
 */
export const startWatchdog = (options: WatchdogOptions): { readonly stop: () => void } => {
  const { env, signs, notify, clock, log } = options;
  const periodMs = Number(env["WATCHDOG_USEC"] ?? 0) / 1_000;
  let timer: TimerHandle = null;
  let told = "";

  const look = () => {
    const stale = signs.filter((sign) => !sign.isFresh()).map(({ name }) => name);
    const status = stale.length === 0 ? "selling" : `stands still: ${stale.join(", ")}`;
    if (stale.length > 0 && status !== told) log(`watchdog: ${status}`);
    const isNews = status !== told;
    told = status;
    const alive = stale.length === 0 ? ["WATCHDOG=1"] : [];
    const news = isNews ? [`STATUS=${status}`] : [];
    if (alive.length + news.length > 0) notify([...alive, ...news]);
    timer = clock.setTimeout(look, periodMs / PINGS_A_PERIOD);
  };

  notify(["READY=1"]);
  if (periodMs > 0) look();
  return { stop: () => clock.clearTimeout(timer) };
};
