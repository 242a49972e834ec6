import type { StoredFact } from "../../core/journal/fact.ts";
import type { Query } from "./database.ts";
import { deriveSale } from "./derive-sale.ts";
import { isKnownKind, readFact } from "./read-fact.ts";

/**
 * Derives the sales these facts speak of. Whatever goes wrong here, the facts stay: what a kiosk saw
 * is never refused. Facts we cannot read are marked, for the hub that can.
 */
export const interpret = async (
  query: Query,
  kioskId: string,
  facts: readonly StoredFact[],
  nowMs: number,
): Promise<void> => {
  const saleIds = new Set<string>();
  for (const stored of facts) {
    const fact = readFact(stored);
    if (!fact) await mark(query, [stored], isKnownKind(stored) ? "failed" : "unknown");
    else if ("saleId" in fact) saleIds.add(fact.saleId);
  }
  for (const saleId of saleIds) {
    await query("savepoint derive_sale");
    try {
      await deriveSale(query, kioskId, saleId, nowMs);
      await query("release savepoint derive_sale");
    } catch {
      await query("rollback to savepoint derive_sale");
      const ofSale = facts.filter((fact) => fact.subject === saleId);
      await mark(query, ofSale, "failed");
    }
  }
};

const mark = async (
  query: Query,
  facts: readonly StoredFact[],
  interpretation: "unknown" | "failed",
): Promise<void> => {
  await query(
    `update fact set interpretation = $3
     where journal_id = $1 and seq = any($2::bigint[]) and interpretation = 'done'`,
    [facts[0]?.journalId ?? "", facts.map((fact) => fact.seq), interpretation],
  );
};
