import type { Result } from "../result.ts";

/** A verified copy of the whole journal. */
export interface JournalCopy {
  /** Its file name in the folder of copies. */
  readonly name: string;
  readonly madeAtMs: number;
  readonly facts: number;
}

export type CopyError =
  /** No folder is set: this machine keeps no copies. */
  | { readonly kind: "copy.not-set" }
  /** The folder is not there: a stick that was pulled, a network place that is away. */
  | { readonly kind: "copy.folder-missing" }
  | { readonly kind: "copy.disk-full" }
  /** What was written does not hold together; it was removed. */
  | { readonly kind: "copy.unsound"; readonly reason: string }
  | { readonly kind: "copy.failed"; readonly reason: string };

/** Copies of the journal in a second place. One that fails never stops selling. */
export interface JournalCopies {
  /** False where no folder is set. */
  readonly isSet: () => boolean;
  /** The newest copy that was verified; null when there is none. */
  readonly last: () => JournalCopy | null;
  /** Why the last try brought no copy; null when it did, or none was made. */
  readonly problem: () => CopyError["kind"] | null;
  /** Copies, verifies, then removes the oldest copies beyond the number kept. Never rejects. */
  readonly copy: () => Promise<Result<JournalCopy, CopyError>>;
}
