import type { Clock } from "../core/ports/clock.ts";
import type { Transport } from "../hardware/transport/transport.ts";
import type { Sign } from "./watchdog.ts";

/** Far beyond what a driver that polls its device waits before it writes again. */
const STANDSTILL_MS = 60_000;

/**
 * The line of a driver that polls its device for ever (lockers, printer), and the sign that it still does.
 * A device that is silent or a line that is closed is no standstill of ours. The spiral's VMC is master of
 * its line: its driver has no loop that could stand.
 */
export const watchLine = (
  name: string,
  transport: Transport,
  clock: Clock,
): { readonly transport: Transport; readonly sign: Sign } => {
  let lastWriteMs = clock.monotonicMs();
  transport.onState(() => {
    lastWriteMs = clock.monotonicMs();
  });
  return {
    transport: {
      ...transport,
      write: (bytes) => {
        lastWriteMs = clock.monotonicMs();
        return transport.write(bytes);
      },
    },
    sign: {
      name: `line ${name}`,
      isFresh: () => !transport.isOpen() || clock.monotonicMs() - lastWriteMs <= STANDSTILL_MS,
    },
  };
};
