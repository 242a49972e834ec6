import type { Clock } from "../core/ports/clock.ts";
import type { Sign } from "./watchdog.ts";

/** The shell pings every 5 s. */
const SHELL_SILENT_MS = 12_000;
/** The shell replaces a dead page within seconds, on a slow computer within half a minute. */
const PAGE_DEAD_MS = 60_000;

export interface ShellSigns {
  readonly onPing: (isPageAlive: boolean) => void;
  readonly signs: readonly Sign[];
}

/** That the shell's main process turns, and that it sees a page that lives. */
export const createShellSigns = (clock: Clock): ShellSigns => {
  let lastPingMs = clock.monotonicMs();
  let lastAliveMs = clock.monotonicMs();
  return {
    onPing: (isPageAlive) => {
      lastPingMs = clock.monotonicMs();
      if (isPageAlive) lastAliveMs = lastPingMs;
    },
    signs: [
      { name: "shell", isFresh: () => clock.monotonicMs() - lastPingMs <= SHELL_SILENT_MS },
      { name: "page", isFresh: () => clock.monotonicMs() - lastAliveMs <= PAGE_DEAD_MS },
    ],
  };
};
