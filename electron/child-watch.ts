import type { App } from "electron";
import type { Clock } from "../core/ports/clock.ts";
import { createRestartBudget } from "./restart-budget.ts";

/** What the kiosk service is called among Chromium's processes. */
export const SERVICE_NAME = "pojokpas-kiosk";

export interface WatchChildrenOptions {
  readonly app: App;
  readonly clock: Clock;
  readonly onGiveUp: () => void;
  readonly log: (line: string) => void;
}

/**
 * Chromium starts its GPU and helper processes again by itself, for ever; where that does not help,
 * the screen stays black. Our service among them is counted where its exit is seen.
 */
export const watchChildren = ({ app, clock, onGiveUp, log }: WatchChildrenOptions): void => {
  const budget = createRestartBudget(clock.monotonicMs);
  app.on("child-process-gone", (_event, { type, reason, exitCode, name }) => {
    if (name === SERVICE_NAME) return;
    log(`child: ${type} ${name ?? ""} gone (${reason}, code ${exitCode})`);
    // An idle helper may leave; a GPU process that leaves cleanly has left the screen all the same.
    if (reason === "clean-exit" && type !== "GPU") return;
    if (!budget.spend()) onGiveUp();
  });
};
