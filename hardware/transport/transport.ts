import type { Result } from "../../core/result.ts";

export type TransportError =
  | { readonly kind: "transport.closed" }
  /**
   * The bytes did not drain in time (flow control held them) or the line was lost meanwhile; it was
   * flushed and is reopened. Some of the bytes may have reached the device.
   */
  | { readonly kind: "transport.stalled"; readonly timeoutMs: number };

/**
 * Bytes to and from one device. A serial port, a PTY, a TCP socket and the memory wire all look like
 * this. A transport reopens by itself after a loss and says so through `onState`.
 */
export interface Transport {
  /** Resolves when the bytes left this computer (drained), not when the device acted on them. */
  readonly write: (bytes: Uint8Array) => Promise<Result<void, TransportError>>;
  /** Chunks as they come: not frames. Returns the way to stop listening. */
  readonly onData: (listener: (bytes: Uint8Array) => void) => () => void;
  readonly isOpen: () => boolean;
  /** Called with the new state after each change; drivers start their handshake again on `true`. */
  readonly onState: (listener: (isOpen: boolean) => void) => () => void;
  /** Closes for good. */
  readonly close: () => void;
}
