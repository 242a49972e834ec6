import type { Database } from "./database.ts";
import type { FactBatch, IngestVerdict, JournalHead } from "./fact-batch.ts";
import { createGroupCommit } from "./group-commit.ts";

export interface JournalStore {
  /** What we have of this journal; null when it belongs to another kiosk. */
  readonly head: (kioskId: string, journalId: string) => Promise<JournalHead | null>;
  /** Stores a batch, all or none; durable when this resolves. What it tells is derived after that. */
  readonly ingest: (batch: FactBatch) => Promise<IngestVerdict>;
}

export const createJournalStore = (
  database: Database,
  { onStored }: { readonly onStored: () => void },
): JournalStore => {
  const store = createGroupCommit(database);
  return {
    head: async (kioskId, journalId) => {
      const [row] = await database.query<JournalRow>(
        "select kiosk_id, acked_seq, head_hash from journal where journal_id = $1",
        [journalId],
      );
      if (!row) return { ackedSeq: 0, headHash: null };
      return row.kiosk_id === kioskId ? { ackedSeq: row.acked_seq, headHash: row.head_hash } : null;
    },
    ingest: async (batch) => {
      const verdict = await store(batch);
      if (verdict.ok) onStored();
      return verdict;
    },
  };
};

interface JournalRow {
  readonly kiosk_id: string;
  readonly acked_seq: number;
  readonly head_hash: Buffer | null;
}
