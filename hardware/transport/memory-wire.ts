import type { Clock } from "../../core/ports/clock.ts";
import { err, ok } from "../../core/result.ts";
import type { Transport } from "./transport.ts";

export interface MemoryWire {
  /** The driver's end. */
  readonly host: Transport;
  /** A new driver's end, as after a restart: the one before is closed for good. */
  readonly openHost: () => Transport;
  /** The simulator's end. */
  readonly device: Transport;
  readonly unplug: () => void;
  readonly plug: () => void;
}

/** Two ends of one wire in one process, for unit and simulation tests. Delivery takes `latencyMs`. */
export const createMemoryWire = (clock: Clock, latencyMs = 1): MemoryWire => {
  let isPlugged = true;
  const device = createEnd();
  let host = createEnd();

  const transportOf = (own: End, otherNow: () => End): Transport => ({
    write: async (bytes) => {
      if (!isPlugged || own.isClosed) return err({ kind: "transport.closed" });
      const copy = bytes.slice();
      clock.setTimeout(() => {
        const other = otherNow();
        if (isPlugged && !other.isClosed) for (const listener of other.data) listener(copy);
      }, latencyMs);
      return ok(undefined);
    },
    onData: (listener) => subscribe(own.data, listener),
    isOpen: () => isPlugged && !own.isClosed,
    onState: (listener) => subscribe(own.state, listener),
    close: () => {
      own.isClosed = true;
    },
  });

  const setPlugged = (plugged: boolean) => {
    if (isPlugged === plugged) return;
    isPlugged = plugged;
    for (const end of [host, device]) for (const listen of end.state) listen(plugged);
  };

  const hostTransport = () => transportOf(host, () => device);

  return {
    host: hostTransport(),
    openHost: () => {
      host.isClosed = true;
      host = createEnd();
      return hostTransport();
    },
    device: transportOf(device, () => host),
    unplug: () => setPlugged(false),
    plug: () => setPlugged(true),
  };
};

interface End {
  readonly data: Set<(bytes: Uint8Array) => void>;
  readonly state: Set<(isOpen: boolean) => void>;
  isClosed: boolean;
}

const createEnd = (): End => ({ data: new Set(), state: new Set(), isClosed: false });

const subscribe = <T>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
