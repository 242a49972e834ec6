import { IngestAnswer, MAX_FACTS_PER_BATCH } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { FactSource } from "../core/ports/journal.ts";
import { encodeBatch, toBase64 } from "./encode-batch.ts";
import type { HubHttp } from "./hub-http.ts";
import { backOffMs, createNap } from "./nap.ts";

interface SenderHealth {
  readonly unsentFacts: number;
  /** When the hub last had everything we had, by our wall clock. */
  readonly lastSyncedAtMs: number | null;
  readonly forked: boolean;
}

/** Brings every fact to the hub, in order, for ever; sales never wait for it. */
export interface JournalSender {
  readonly health: () => SenderHealth;
  /** The line seems to be back: do not sit out the rest of a back-off. */
  readonly wake: () => void;
  readonly stop: () => void;
}

export interface JournalSenderOptions {
  readonly source: FactSource;
  readonly http: HubHttp;
  readonly clock: Clock;
  /** `Journal.onCommit`. */
  readonly onCommit: (listener: () => void) => () => void;
  /** Called when the health may have changed. */
  readonly onHealth: () => void;
  readonly log: (line: string) => void;
}

const TIMEOUT_MS = 20_000;
const BACK_OFF_CAP_MS = 60_000;
/** With nothing to send the hub is still compared with: one restored from a backup asks for more. */
const RECHECK_MS = 300_000;

/**
 * Resumes from what the hub says it has, so that a lost answer makes neither a gap nor a repeat. The
 * hub's head hash must be our own hash at that seq; when it is not, or the hub is ahead of us, this
 * journal has two lives: sending stops until a person decides (successor journals are a later issue).
 */
export const createJournalSender = (options: JournalSenderOptions): JournalSender => {
  const { source, http, clock, onHealth, log } = options;
  const target = `/v1/journals/${encodeURIComponent(source.journalId)}`;
  const nap = createNap(clock);
  let isIdle = false;
  let isStopped = false;
  let isForked = false;
  let ackedSeq = 0;
  /** True until the hub has said what it has, and again whenever an answer was lost. */
  let mustAsk = true;
  let lastSyncedAtMs: number | null = null;

  /** Takes the hub's word on what it has; false when there was none. */
  const ask = async (batch: string | null): Promise<boolean> => {
    const answer = await (batch === null
      ? http.call({ method: "GET", target, timeoutMs: TIMEOUT_MS })
      : http.call({
          method: "POST",
          target: `${target}/facts`,
          body: batch,
          timeoutMs: TIMEOUT_MS,
        }));
    if (isStopped) return false;
    if (!answer.ok) {
      log(`journal: ${answer.error.kind} ${answer.error.reason}`);
      return false;
    }
    const parsed = IngestAnswer.safeParse(answer.value.json);
    if (!parsed.success) {
      log("journal: the hub's acknowledgement is not readable");
      return false;
    }
    isForked = hasForked(source, parsed.data);
    if (isForked) log(`journal: forked, the hub has other facts up to ${parsed.data.ackedSeq}`);
    else ackedSeq = parsed.data.ackedSeq;
    mustAsk = false;
    return true;
  };

  /** One exchange; false when it brought us no further. */
  const step = async (): Promise<boolean> => {
    if (mustAsk) return ask(null);
    const before = ackedSeq;
    const batch = encodeBatch(source.factsAfter(before, MAX_FACTS_PER_BATCH));
    if (batch === null) return ask(null);
    const answered = await ask(batch);
    if (answered && (isForked || ackedSeq > before)) return true;
    // Whether the batch was stored is not known: the next step asks instead of repeating it.
    mustAsk = true;
    return false;
  };

  const run = async () => {
    let failures = 0;
    while (!isStopped && !isForked) {
      const answered = await step();
      const isSynced = answered && !isForked && ackedSeq === source.lastSeq();
      if (isSynced) lastSyncedAtMs = clock.nowMs();
      if (isStopped) return;
      onHealth();
      failures = answered ? 0 : failures + 1;
      isIdle = isSynced;
      if (isSynced) await nap.sleep(RECHECK_MS);
      else if (!answered) await nap.sleep(backOffMs(failures, BACK_OFF_CAP_MS));
      isIdle = false;
    }
  };

  // A commit ends the wait of a sender that has nothing to do, not the back-off of one without a line.
  const stopListening = options.onCommit(() => {
    if (isIdle) nap.wake();
  });
  void run();

  return {
    health: () => ({
      unsentFacts: source.lastSeq() - ackedSeq,
      lastSyncedAtMs,
      forked: isForked,
    }),
    wake: () => {
      if (!isIdle) nap.wake();
    },
    stop: () => {
      isStopped = true;
      stopListening();
      nap.wake();
    },
  };
};

const hasForked = (source: FactSource, { ackedSeq, headHash }: IngestAnswer): boolean => {
  if (ackedSeq === 0) return false;
  const [own] = source.factsAfter(ackedSeq - 1, 1);
  return own === undefined || toBase64(own.hash) !== headHash;
};
