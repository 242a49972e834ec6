import type { MessagePortMain, UtilityProcess } from "electron";
import { isHostSignal, PAGE_CONNECTED, SERVICE_READY } from "../core/contract/host-channel.ts";
import type { Clock, TimerHandle } from "../core/ports/clock.ts";
import { createRestartBudget } from "./restart-budget.ts";

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
  readonly clock: Clock;
  /** Books are read, pages may be connected. Comes again after each restart. */
  readonly onReady: () => void;
  /** It died too often to be started once more. */
  readonly onGiveUp: () => void;
  readonly log: (line: string) => void;
}

const RESTART_DELAY_MS = 1_000;
/** A long journal takes its time to be replayed; a service silent for longer hangs. */
const READY_WITHIN_MS = 120_000;

/**
 * Keeps one kiosk service running. It is right whenever it comes back, so it is simply started again;
 * only after its `exit` was seen, since two on one data folder are refused.
 */
export const createServiceProcess = (options: ServiceProcessOptions): ServiceProcess => {
  const { fork, clock, onReady, onGiveUp, log } = options;
  const budget = createRestartBudget(clock.monotonicMs);
  let running: UtilityProcess | null = null;
  let isReady = false;
  let isStopped = false;
  let timer: TimerHandle = null;

  const start = () => {
    const service = fork();
    running = service;
    timer = clock.setTimeout(() => {
      log("service: not ready in time, killed");
      service.kill();
    }, READY_WITHIN_MS);
    service.on("message", (message: unknown) => {
      if (isReady || !isHostSignal(message, SERVICE_READY)) return;
      clock.clearTimeout(timer);
      isReady = true;
      onReady();
    });
    service.once("exit", (code) => {
      clock.clearTimeout(timer);
      isReady = false;
      running = null;
      if (isStopped) return;
      log(`service: left with code ${code}`);
      if (budget.spend()) timer = clock.setTimeout(start, RESTART_DELAY_MS);
      else onGiveUp();
    });
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
