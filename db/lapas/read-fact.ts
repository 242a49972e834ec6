import { FACT_VERSION, Fact, type StoredFact, subjectOf } from "../../core/journal/fact.ts";

export type FactBytes = Pick<StoredFact, "kind" | "kindVersion" | "subject" | "payload">;

/** The fact, when its kind, version, shape and subject are what this hub knows; null otherwise. */
export const readFact = (stored: FactBytes): Fact | null => {
  if (!isKnownKind(stored)) return null;
  const fact = Fact.safeParse(parseJson(Buffer.from(stored.payload).toString("utf8")));
  if (!fact.success || fact.data.kind !== stored.kind) return null;
  return subjectOf(fact.data) === stored.subject ? fact.data : null;
};

/** False for what a newer kiosk says: kept, and read by a newer hub. */
export const isKnownKind = (stored: Pick<StoredFact, "kind" | "kindVersion">): boolean =>
  stored.kindVersion === FACT_VERSION && KNOWN_KINDS.has(stored.kind);

const KNOWN_KINDS: ReadonlySet<string> = new Set(
  Fact.options.map((option) => option.shape.kind.value),
);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
