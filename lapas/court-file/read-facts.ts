import { createHash } from "node:crypto";
import type { FactOf } from "../../core/journal/fact.ts";
import type { CourtFact } from "../../db/lapas/court-file-store.ts";
import { readFact } from "../../db/lapas/read-fact.ts";

/** One command to a device and what was seen of it. */
export interface CourtAttempt {
  readonly started: FactOf<"dispense-started">;
  readonly startedAtMs: number;
  /** Null: the kiosk never wrote down how it ended. */
  readonly finished: FactOf<"dispense-finished"> | null;
  readonly finishedAtMs: number | null;
}

export const attemptsOf = (
  facts: readonly CourtFact[],
  saleId: string,
): readonly CourtAttempt[] => {
  const attempts = new Map<string, CourtAttempt>();
  for (const stored of facts) {
    const { atMs } = stored;
    const fact = readFact({ ...stored, subject: saleId });
    if (fact?.kind === "dispense-started") {
      const open = { started: fact, startedAtMs: atMs, finished: null, finishedAtMs: null };
      attempts.set(fact.attemptId, open);
    }
    if (fact?.kind !== "dispense-finished") continue;
    const attempt = attempts.get(fact.attemptId);
    if (!attempt) continue;
    attempts.set(fact.attemptId, { ...attempt, finished: fact, finishedAtMs: atMs });
  }
  return [...attempts.values()];
};

/** SHA-256 over the hashes of these facts in order: one number that names exactly this record. */
export const fingerprint = (facts: readonly CourtFact[]): string => {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(fact.hash);
  return hash.digest("hex");
};
