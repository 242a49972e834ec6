import type { MessagePortMain, UtilityProcess } from "electron";
import {
  isHostSignal,
  PAGE_CONNECTED,
  photoFolderIn,
  SERVICE_READY,
} from "../core/contract/host-channel.ts";
import type { Clock, TimerHandle } from "../core/ports/clock.ts";
import { SERVICE_EXIT_REFUSED } from "./exit-codes.ts";
import { createRestartBudget } from "./restart-budget.ts";
import { createServicePulse } from "./service-pulse.ts";

export interface ServiceProcess {
  readonly isReady: () => boolean;
  /** Gives the running service its end of the line to a page; only while it is ready. */
  readonly connectPage: (port: MessagePortMain) => void;
  /** Ends the service and starts it no more. */
  readonly stop: () => void;
}

export interface ServiceProcessOptions {
  /** Starts one process of the kiosk service. */
  readonly fork: () => UtilityProcess;
  /** Ends the process with this id whatever it is doing. */
  readonly killHard: (pid: number) => void;
  readonly clock: Clock;
  /** Told to the service with every ping. */
  readonly isPageAlive: () => boolean;
  /**
   * Books are read, pages may be connected. Comes again after each restart. `photoFolder`: what the page
   * may load beside its own files.
   */
  readonly onReady: (photoFolder: string | null) => void;
  /** It has left; its lines are dead. */
  readonly onAway: () => void;
  /** It will not run before a person has looked. It is tried again, ever more slowly. */
  readonly onRefused: () => void;
  /** It died too often to be started once more. */
  readonly onGiveUp: () => void;
  readonly log: (line: string) => void;
}

const RESTART_DELAY_MS = 1_000;
/** A refusal may be a folder that its predecessor has not let go of yet; later ones are for a person. */
const AFTER_REFUSAL_MS: readonly number[] = [10_000, 60_000];
const AFTER_MANY_REFUSALS_MS = 300_000;
/** A long journal takes its time to be replayed; a service silent for longer hangs. */
const READY_WITHIN_MS = 120_000;
/** Asked to leave, it leaves at once, or is hung so badly that it has to be made to. */
const LEAVE_WITHIN_MS = 5_000;

/**
 * Keeps one kiosk service running. It is right whenever it comes back, so it is simply started again;
 * only after its `exit` was seen, since two on one data folder are refused.
 */
export const createServiceProcess = (options: ServiceProcessOptions): ServiceProcess => {
  const { clock, log } = options;
  const budget = createRestartBudget(clock.monotonicMs);
  let running: UtilityProcess | null = null;
  let isReady = false;
  let isStopped = false;
  let refusals = 0;
  /** Of what comes next: being ready, being gone, being started. */
  let timer: TimerHandle = null;
  const later = (delayMs: number, callback: () => void) => {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(callback, delayMs);
  };

  const end = (service: UtilityProcess, why: string) => {
    log(`service: ${why}, killed`);
    service.kill();
    later(LEAVE_WITHIN_MS, () => {
      if (service.pid !== undefined) options.killHard(service.pid);
    });
  };

  const start = () => {
    const service = options.fork();
    running = service;
    const pulse = createServicePulse(clock, service, options.isPageAlive, () =>
      end(service, "hangs"),
    );
    later(READY_WITHIN_MS, () => end(service, "not ready in time"));
    service.on("message", (message: unknown) => {
      pulse.hear(message);
      if (isReady || !isHostSignal(message, SERVICE_READY)) return;
      clock.clearTimeout(timer);
      isReady = true;
      refusals = 0;
      pulse.start();
      options.onReady(photoFolderIn(message));
    });
    service.once("exit", (code) => {
      clock.clearTimeout(timer);
      pulse.stop();
      isReady = false;
      running = null;
      if (!isStopped) onExit(code);
    });
  };

  const onExit = (code: number) => {
    log(`service: left with code ${code}`);
    options.onAway();
    if (code === SERVICE_EXIT_REFUSED) {
      later(AFTER_REFUSAL_MS[refusals++] ?? AFTER_MANY_REFUSALS_MS, start);
      options.onRefused();
    } else if (budget.spend()) later(RESTART_DELAY_MS, start);
    else options.onGiveUp();
  };
  start();

  return {
    isReady: () => isReady,
    connectPage: (port) => {
      if (isReady) running?.postMessage(PAGE_CONNECTED, [port]);
    },
    stop: () => {
      isStopped = true;
      clock.clearTimeout(timer);
      running?.kill();
    },
  };
};
