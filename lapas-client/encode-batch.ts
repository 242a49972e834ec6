import { MAX_BODY_BYTES, MAX_FACTS_PER_BATCH, type WireFact } from "../core/contract/hub-api.ts";
import type { StoredFact } from "../core/journal/fact.ts";

/**
 * An `IngestRequest` as JSON with as many of these facts, oldest first, as one request may carry; null
 * when there are none. A fact too large for any request is still offered alone: we never skip.
 */
export const encodeBatch = (facts: readonly StoredFact[]): string | null => {
  const encoded: string[] = [];
  let bytes = PREFIX.length + SUFFIX.length;
  for (const fact of facts.slice(0, MAX_FACTS_PER_BATCH)) {
    const json = JSON.stringify(toWire(fact));
    bytes += Buffer.byteLength(json) + 1;
    if (encoded.length > 0 && bytes >= MAX_BODY_BYTES) break;
    encoded.push(json);
  }
  return encoded.length === 0 ? null : `${PREFIX}${encoded.join(",")}${SUFFIX}`;
};

const PREFIX = '{"facts":[';
const SUFFIX = "]}";

const toWire = (fact: StoredFact): WireFact => ({
  seq: fact.seq,
  eventId: fact.eventId,
  kind: fact.kind,
  kindVersion: fact.kindVersion,
  atMs: fact.atMs,
  clockTrusted: fact.clockTrusted,
  businessDate: fact.businessDate,
  subject: fact.subject,
  payload: toBase64(fact.payload),
  prevHash: toBase64(fact.prevHash),
  hash: toBase64(fact.hash),
});

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
