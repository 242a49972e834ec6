import type { Fact, StoredFact } from "../../core/journal/fact.ts";
import type { SlipLine } from "../../core/restock/visit-facts.ts";
import type { Database } from "./database.ts";
import { readFact } from "./read-fact.ts";

/** A visit that ended with a hand-over slip. */
export interface EndedVisit {
  readonly machineCode: string;
  readonly slipNumber: string;
  readonly businessDate: string;
  /** The position that ended it. */
  readonly by: string;
  readonly lines: readonly SlipLine[];
}

/** What the counts of one position at one machine differed from the books, all together. */
export interface CountDifferences {
  readonly machineCode: string;
  readonly countedBy: string;
  readonly counts: number;
  /** Less than the books: negative. Found beyond them: positive. */
  readonly missingUnits: number;
  readonly foundUnits: number;
}

export interface RestockStore {
  /** Newest first, from `firstDate` on. A fact that a successor journal carried over counts once. */
  readonly since: (firstDate: string) => Promise<{
    readonly visits: readonly EndedVisit[];
    readonly differences: readonly CountDifferences[];
  }>;
}

export const createRestockStore = ({ query }: Database): RestockStore => ({
  since: async (firstDate) => {
    const rows = await query<FactRow>(
      `select * from (select distinct on (kiosk_id, event_id) machine_code as "machineCode", kind,
           kind_version as "kindVersion", subject, payload, business_date as "businessDate", at_ms
         from fact join journal using (journal_id) join kiosk using (kiosk_id)
         where kind in ('restock-confirmed', 'restock-ended', 'slot-counted')
           and business_date >= $1
         order by kiosk_id, event_id, at_ms) as told
       order by at_ms desc`,
      [firstDate],
    );
    const told = rows.flatMap((row) => {
      const fact = readFact(row);
      return fact ? [{ ...row, fact }] : [];
    });
    return { visits: visitsOf(told), differences: differencesOf(told) };
  },
});

type FactRow = Pick<StoredFact, "kind" | "kindVersion" | "subject" | "payload" | "businessDate"> & {
  readonly machineCode: string;
};
type Told = FactRow & { readonly fact: Fact };

const visitsOf = (told: readonly Told[]): readonly EndedVisit[] => {
  const lines = Map.groupBy(
    told.flatMap(({ fact }) => (fact.kind === "restock-confirmed" ? [fact] : [])).toReversed(),
    ({ visitId }) => visitId,
  );
  return told.flatMap(({ fact, machineCode, businessDate }) => {
    if (fact.kind !== "restock-ended" || !fact.slip) return [];
    const { by, visitId } = fact;
    const done = (lines.get(visitId) ?? []).map(({ line }) => line);
    return [{ machineCode, slipNumber: fact.slip.number, businessDate, by, lines: done }];
  });
};

const differencesOf = (told: readonly Told[]): readonly CountDifferences[] => {
  const counts = told.flatMap(({ fact, machineCode }) =>
    fact.kind === "slot-counted" ? [{ ...fact, machineCode }] : [],
  );
  const groups = Map.groupBy(counts, ({ machineCode, countedBy }) =>
    JSON.stringify([machineCode, countedBy]),
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { machineCode, countedBy } = first;
    const sum = (of: (units: number) => number) =>
      some.reduce((total, { differenceUnits }) => total + of(differenceUnits), 0);
    return [
      {
        machineCode,
        countedBy,
        counts: some.length,
        missingUnits: sum((units) => Math.min(0, units)),
        foundUnits: sum((units) => Math.max(0, units)),
      },
    ];
  });
};
