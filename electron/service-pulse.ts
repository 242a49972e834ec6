import type { UtilityProcess } from "electron";
import { isHostSignal, SERVICE_PING, SERVICE_PONG } from "../core/contract/host-channel.ts";
import type { Clock, TimerHandle } from "../core/ports/clock.ts";

export interface ServicePulse {
  readonly start: () => void;
  readonly hear: (message: unknown) => void;
  readonly stop: () => void;
}

const PING_EVERY_MS = 5_000;
/** A minute: after it is ready the service may still replay a long journal in one go. */
const MOST_UNANSWERED = 12;

/**
 * Asks a ready service whether it still answers, and tells once when it has not for a minute. Tells it at
 * the same time how the page is: the service is who speaks with systemd's watchdog.
 */
export const createServicePulse = (
  clock: Clock,
  service: Pick<UtilityProcess, "postMessage">,
  isPageAlive: () => boolean,
  onHang: () => void,
): ServicePulse => {
  let unanswered = 0;
  let timer: TimerHandle = null;

  const ping = () => {
    if (unanswered >= MOST_UNANSWERED) return onHang();
    unanswered++;
    service.postMessage({ ...SERVICE_PING, isPageAlive: isPageAlive() });
    timer = clock.setTimeout(ping, PING_EVERY_MS);
  };

  return {
    start: ping,
    hear: (message) => {
      if (isHostSignal(message, SERVICE_PONG)) unanswered = 0;
    },
    stop: () => clock.clearTimeout(timer),
  };
};
