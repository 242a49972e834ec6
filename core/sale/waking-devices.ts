import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Clock } from "../ports/clock.ts";
import type { Dispenser, SlotFault } from "../ports/dispenser.ts";
import type { PrinterHealth, ReceiptPrinter } from "../ports/receipt-printer.ts";

/** Devices that have not answered by then after a start are out of order, not waking up. */
export const DEVICES_AWAKE_MS = 8_000;

/** Waits, shortly after a start only, until a device has been heard. */
export interface WakingDevices {
  readonly slot: (slot: Slot) => Promise<void>;
  readonly printer: () => Promise<void>;
}

/**
 * A service that comes back in the middle of a sale knows its next step before its serial lines are
 * open. Taken at once, it would find every device dead: goods not handed out, no receipt.
 */
export const createWakingDevices = ({
  dispenser,
  printer,
  clock,
}: {
  readonly dispenser: Dispenser;
  readonly printer: ReceiptPrinter;
  readonly clock: Clock;
}): WakingDevices => {
  const awakeByMs = clock.monotonicMs() + DEVICES_AWAKE_MS;

  const whileAsleep = async (
    isAsleep: () => boolean,
    onHealth: (listener: () => void) => () => void,
  ): Promise<void> => {
    const leftMs = awakeByMs - clock.monotonicMs();
    if (leftMs <= 0 || !isAsleep()) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clock.clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = clock.setTimeout(wake, leftMs);
      const stop = onHealth(() => {
        if (!isAsleep()) wake();
      });
    });
  };

  return {
    slot: (slot) => whileAsleep(() => isUnheard(dispenser.health(slot).fault), dispenser.onHealth),
    printer: () => whileAsleep(() => isPrinterUnheard(printer.health().fault), printer.onHealth),
  };
};

const isUnheard = (fault: SlotFault | null): boolean =>
  fault === "line-closed" || fault === "board-silent";

const isPrinterUnheard = (fault: PrinterHealth["fault"]): boolean =>
  fault === "printer.line-closed" || fault === "printer.no-answer";
