import type { Clock } from "../../core/ports/clock.ts";
import type { Database } from "./database.ts";
import { derivePending, findPending, type PendingFacts } from "./derive-pending.ts";
import { createFactReader } from "./fact-reader.ts";

/**
 * Derives what stored facts tell, beside the kiosks' requests and in the order of their journals. How
 * far it came is on disk with what it derived: after a crash it goes on from there.
 */
export interface Derivation {
  /** There is something new, and nobody waits for it: it may wait for what comes with it. */
  readonly soon: () => void;
  /**
   * Resolves once all that was stored before this call is derived. When that fails it resolves all the
   * same, is logged and tried again by itself.
   */
  readonly catchUp: () => Promise<void>;
  /** Finishes the transaction under way and begins no other. */
  readonly stop: () => Promise<void>;
}

export interface DerivationOptions {
  readonly clock: Clock;
  readonly log: (message: string) => void;
}

/** A sale whose facts come one after the other is then written once for several of them. */
const SOON_MS = 200;
/** Facts in one transaction: locks are held and rows pile up no longer than that takes. */
const MAX_FACTS_AT_ONCE = 1_000;
const TRY_AGAIN_MS = 5_000;

export const startDerivation = (
  database: Database,
  { clock, log }: DerivationOptions,
): Derivation => {
  const read = createFactReader();
  let isStopped = false;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let isPlanned = false;
  let forgetPlan = () => {};

  const deriveAll = async (): Promise<void> => {
    for (const part of inParts(await findPending(database.query), MAX_FACTS_AT_ONCE)) {
      if (isStopped) return;
      await database.transaction((query) => derivePending(query, read, part, clock.nowMs()));
    }
  };

  const tryAgainLater = (reason: unknown): void => {
    log(`facts are stored but not derived: ${String(reason)}`);
    plan(TRY_AGAIN_MS);
  };

  const plan = (delayMs: number): void => {
    if (isPlanned || isStopped) return;
    isPlanned = true;
    const timer = clock.setTimeout(() => {
      isPlanned = false;
      void catchUp();
    }, delayMs);
    forgetPlan = () => clock.clearTimeout(timer);
  };

  /** A round that begins after the call: at once, or after the one under way. */
  const catchUp = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    if (running) {
      next ??= running.then(() => {
        next = null;
        return catchUp();
      });
      return next;
    }
    running = deriveAll()
      .catch(tryAgainLater)
      .finally(() => {
        running = null;
      });
    return running;
  };

  void catchUp();
  return {
    soon: () => plan(SOON_MS),
    catchUp,
    stop: async () => {
      isStopped = true;
      forgetPlan();
      await running;
    },
  };
};

/** The same facts in parts of at most so many, each journal's in their order. */
export const inParts = (
  pending: readonly PendingFacts[],
  maxFacts: number,
): readonly (readonly PendingFacts[])[] => {
  const parts: PendingFacts[][] = [];
  let room = 0;
  for (const { toSeq, ...journal } of pending) {
    let { derivedToSeq } = journal;
    while (derivedToSeq < toSeq) {
      if (room === 0) {
        parts.push([]);
        room = maxFacts;
      }
      const end = Math.min(toSeq, derivedToSeq + room);
      parts.at(-1)?.push({ ...journal, derivedToSeq, toSeq: end });
      room -= end - derivedToSeq;
      derivedToSeq = end;
    }
  }
  return parts;
};
