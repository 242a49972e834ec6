import type { StoredFact } from "../../core/journal/fact.ts";

/** Consecutive facts of one journal, oldest first, as a kiosk sent them in one request. */
export interface FactBatch {
  readonly kioskId: string;
  readonly journalId: string;
  readonly facts: readonly StoredFact[];
  readonly nowMs: number;
}

export interface JournalHead {
  readonly ackedSeq: number;
  /** Null at 0. */
  readonly headHash: Uint8Array | null;
}

export type IngestError =
  /** The journal belongs to another kiosk. */
  | { readonly kind: "journal.not-yours" }
  /** The batch starts after what we have, or is not consecutive in itself. */
  | { readonly kind: "journal.gap"; readonly expectedSeq: number }
  /** We have other bytes under this number: two lives of one journal. An alarm was raised. */
  | { readonly kind: "journal.fork"; readonly seq: number }
  /** The hash does not cover these bytes or does not follow the fact before. An alarm was raised. */
  | { readonly kind: "journal.broken-chain"; readonly seq: number };

export type IngestVerdict =
  | { readonly ok: true; readonly value: JournalHead }
  | { readonly ok: false; readonly error: IngestError };
