import { useContext, useEffect, useRef } from "react";
import type { Touch } from "../../core/contract/intent.ts";
import type { ScreenKind } from "../../core/contract/kiosk-view.ts";
import { ScreenClockContext } from "../screen-clock.ts";

/** Far below the minute after which the service asks whether anybody is still there. */
const TOLD_EVERY_MS = 20_000;

/** Where one reads, scrolls and types for long without asking the service for anything. */
const LONG_LOOKED_AT: ReadonlySet<ScreenKind> = new Set([
  "catalogue",
  "product",
  "cart",
  "code-entry",
]);

/** A finger that scrolls or types is somebody: the service is told now and then. */
export const usePresence = (screen: ScreenKind, touch: (touch: Touch) => void): void => {
  const clock = useContext(ScreenClockContext);
  const toldAtMs = useRef(clock.nowMs());
  useEffect(() => {
    const tell = (): void => {
      const nowMs = clock.nowMs();
      if (!LONG_LOOKED_AT.has(screen) || nowMs - toldAtMs.current < TOLD_EVERY_MS) return;
      toldAtMs.current = nowMs;
      touch({ kind: "still-here" });
    };
    document.addEventListener("pointerdown", tell);
    return () => document.removeEventListener("pointerdown", tell);
  }, [clock, screen, touch]);
};
