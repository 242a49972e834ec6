import { type Clock, sleep } from "../../core/ports/clock.ts";

/**
 * How far the bytes may run ahead of the paper. Printers of this class keep 4 kB and drop what comes
 * beyond it without a word (hardware.md §1.1), and not every wiring carries their "busy" to us.
 */
const AHEAD_BYTES = 3_000;

/** Holds back what a printer could not keep yet; a receipt of one sale is never held back. */
export interface Pace {
  /** Resolves when so many more bytes may leave. */
  readonly before: (byteCount: number) => Promise<void>;
}

/** For a job of so many bytes that takes so long on paper. */
export const createPace = (
  { byteCount, printingMs }: { readonly byteCount: number; readonly printingMs: number },
  clock: Clock,
): Pace => {
  const startedAtMs = clock.monotonicMs();
  let sentBytes = 0;
  return {
    before: async (next) => {
      sentBytes += next;
      const printedBytes = sentBytes - AHEAD_BYTES;
      const dueMs = (printedBytes / byteCount) * printingMs;
      const waitMs = Math.ceil(startedAtMs + dueMs - clock.monotonicMs());
      if (printedBytes > 0 && waitMs > 0) await sleep(clock, waitMs);
    },
  };
};
