import type { PrinterError, PrinterHealth } from "../../core/ports/receipt-printer.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import { type PrinterStatus, statusToFault } from "./status.ts";

/** The last thing known of the printer, told to whoever watches when it changes. */
export interface HealthBoard {
  readonly health: () => PrinterHealth;
  readonly onHealth: (listener: () => void) => () => void;
  readonly sawStatus: (status: PrinterStatus) => void;
  readonly sawFault: (fault: PrinterError["kind"]) => void;
}

export const createHealthBoard = (fault: PrinterError["kind"]): HealthBoard => {
  const watchers = createSubscribers<void>();
  let health: PrinterHealth = { fault, paperLow: false };

  const show = (next: PrinterHealth) => {
    if (next.fault === health.fault && next.paperLow === health.paperLow) return;
    health = next;
    watchers.tell();
  };

  return {
    health: () => health,
    onHealth: watchers.add,
    sawStatus: (status) =>
      show({ fault: statusToFault(status)?.kind ?? null, paperLow: status.isPaperLow }),
    sawFault: (next) => show({ ...health, fault: next }),
  };
};
