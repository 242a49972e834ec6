import type { Localised } from "../../core/catalogue/localised.ts";
import type { StoredFact } from "../../core/journal/fact.ts";
import type { Database } from "./database.ts";
import { readFact } from "./read-fact.ts";

/** How often something sold out was wished for on one business date, at all machines together. */
export interface DayOfWishes {
  readonly businessDate: string;
  readonly sku: string;
  readonly variantId: string | null;
  /** As it was last called. */
  readonly name: Localised;
  readonly wishes: number;
}

export interface WishStore {
  /** From `firstDate` on, in no order. A fact that a successor journal carried over counts once. */
  readonly since: (firstDate: string) => Promise<readonly DayOfWishes[]>;
}

export const createWishStore = ({ query }: Database): WishStore => ({
  since: async (firstDate) => {
    const rows = await query<FactRow>(
      `select distinct on (kiosk_id, event_id) kind, kind_version as "kindVersion", subject, payload,
         business_date as "businessDate"
       from fact join journal using (journal_id)
       where kind = 'product-wished' and business_date >= $1
       order by kiosk_id, event_id, at_ms`,
      [firstDate],
    );
    const days = new Map<string, DayOfWishes>();
    for (const row of rows) {
      const fact = readFact(row);
      if (fact?.kind !== "product-wished") continue;
      const { sku, variantId, name } = fact;
      const { businessDate } = row;
      const key = JSON.stringify([businessDate, sku, variantId]);
      const wishes = (days.get(key)?.wishes ?? 0) + 1;
      days.set(key, { businessDate, sku, variantId, name, wishes });
    }
    return [...days.values()];
  },
});

type FactRow = Pick<StoredFact, "kind" | "kindVersion" | "subject" | "payload" | "businessDate">;
