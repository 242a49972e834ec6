import { SerialPort } from "serialport";
import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createSubscribers } from "./subscribers.ts";
import type { Transport, TransportError } from "./transport.ts";

export interface SerialTransportOptions {
  /** Device file, or the stable link a simulator keeps: `/dev/ttyUSB0`, `DIR/spiral-1`. */
  readonly path: string;
  readonly baudRate: number;
  readonly clock: Clock;
  /** How long bytes may take to leave; a device holding flow control keeps them for ever. */
  readonly writeTimeoutMs?: number;
  /** Waits before the next attempts to open; the last one repeats. */
  readonly reopenDelaysMs?: readonly number[];
  /** Told, for the log, why the line is not open. */
  readonly onTrouble?: (reason: string) => void;
}

/**
 * A serial line (8N1, exclusive lock) over serialport 13. It opens by itself, now and after every
 * loss, until `close`. Its traps (hardware.md §3, toolchain.md §5) are why it is written like this:
 * a loss is seen only while reading; `close` may come twice; a port that failed writes nowhere even
 * when reopened, so each connection is a new `SerialPort`; write and drain may wait for ever.
 */
export const createSerialTransport = (options: SerialTransportOptions): Transport => {
  const { path, baudRate, clock, onTrouble } = options;
  const writeTimeoutMs = options.writeTimeoutMs ?? 2_000;
  const reopenDelaysMs = options.reopenDelaysMs ?? [1_000, 2_000, 5_000, 10_000, 30_000];
  const data = createSubscribers<Uint8Array>();
  const state = createSubscribers<boolean>();
  let current: Connection | null = null;
  let isClosed = false;
  let failedOpens = 0;
  let reopenTimer: TimerHandle | null = null;

  const connect = () => {
    reopenTimer = null;
    const port = new SerialPort({ path, baudRate, lock: true, hupcl: false, autoOpen: false });
    const connection: Connection = { port, unsettledWrites: new Set(), isOpen: false };
    current = connection;
    port.on("data", (bytes: Uint8Array) => {
      if (current !== connection) return;
      failedOpens = 0;
      data.tell(bytes);
    });
    port.on("error", (error) => lose(connection, error.message));
    port.on("close", () => lose(connection, "closed"));
    port.open((error) => {
      if (error) return lose(connection, error.message);
      if (current !== connection) return discard(port);
      // What piled up while nobody listened is not an answer to anything.
      port.flush(() => {
        if (current !== connection) return;
        connection.isOpen = true;
        state.tell(true);
      });
    });
  };

  const lose = (connection: Connection, reason: string) => {
    if (current !== connection) return;
    current = null;
    for (const settle of [...connection.unsettledWrites]) settle(stalled(writeTimeoutMs));
    discard(connection.port);
    if (!isClosed) {
      onTrouble?.(`${path}: ${reason}`);
      const delayMs = reopenDelaysMs[Math.min(failedOpens, reopenDelaysMs.length - 1)] ?? 1_000;
      failedOpens++;
      reopenTimer = clock.setTimeout(connect, delayMs);
    }
    if (connection.isOpen) state.tell(false);
  };

  const write = (connection: Connection, bytes: Uint8Array): Promise<WriteResult> =>
    new Promise((resolve) => {
      const settle = (result: WriteResult) => {
        clock.clearTimeout(timer);
        connection.unsettledWrites.delete(settle);
        resolve(result);
      };
      const fail = (reason: string) => {
        settle(stalled(writeTimeoutMs));
        lose(connection, reason);
      };
      const timer = clock.setTimeout(() => fail("bytes did not drain"), writeTimeoutMs);
      connection.unsettledWrites.add(settle);
      connection.port.write(bytes, (error) => {
        if (error) return fail(error.message);
        connection.port.drain((drainError) => {
          if (drainError) fail(drainError.message);
          else settle(ok(undefined));
        });
      });
    });

  connect();
  return {
    write: async (bytes) => {
      const connection = current;
      if (!connection?.isOpen || !connection.port.isOpen) return err({ kind: "transport.closed" });
      return write(connection, bytes);
    },
    onData: data.add,
    isOpen: () => current?.isOpen ?? false,
    onState: state.add,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      if (reopenTimer !== null) clock.clearTimeout(reopenTimer);
      if (current) lose(current, "closed for good");
    },
  };
};

type WriteResult = Result<void, TransportError>;

interface Connection {
  readonly port: SerialPort;
  readonly unsettledWrites: Set<(result: WriteResult) => void>;
  isOpen: boolean;
}

const stalled = (timeoutMs: number): WriteResult => err({ kind: "transport.stalled", timeoutMs });

/** Drops what waits in the buffers, so that no stale byte leaves later, and lets go of the lock. */
const discard = (port: SerialPort): void => {
  if (!port.isOpen) return;
  port.flush(() => {
    if (port.isOpen) port.close(() => undefined);
  });
};
