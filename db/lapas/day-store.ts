import type { FactOf, StoredFact } from "../../core/journal/fact.ts";
import type { Database } from "./database.ts";
import { DAY_BEGINNINGS } from "./day-facts.ts";
import { deriveClosedDays } from "./derive-closed-days.ts";
import { readFact } from "./read-fact.ts";

/** A date of one machine whose books were closed. */
export interface ClosedDayRow {
  readonly kioskId: string;
  readonly machineCode: string;
  readonly date: string;
  readonly reportNumber: string;
  readonly closedBy: string;
  readonly closedAtMs: number;
  readonly receivedRupiah: number;
  /** What the machine itself found not to add up. */
  readonly problems: number;
  /** The hub came to the same figures; null: it could not read the day. */
  readonly agrees: boolean | null;
}

export interface OpenDayRow {
  readonly kioskId: string;
  readonly machineCode: string;
  readonly date: string;
}

/** One close, whole: what F1 is drawn from. */
export interface HubClosedDay extends ClosedDayRow {
  readonly fact: FactOf<"day-closed">;
  /** Hash of the close in the journal's chain, hex. */
  readonly fingerprint: string;
}

/** The books of every machine, day by day. */
export interface DayStore {
  /** Newest date first. */
  readonly closed: (limit: number) => Promise<readonly ClosedDayRow[]>;
  /** Dates with facts and without a close, oldest first; today's is among them. */
  readonly open: () => Promise<readonly OpenDayRow[]>;
  readonly find: (kioskId: string, date: string) => Promise<HubClosedDay | null>;
}

export const createDayStore = ({ query, transaction }: Database): DayStore => ({
  closed: async (limit) => {
    await transaction(deriveClosedDays);
    return query<ClosedDayRow>(
      `select ${DAY_COLUMNS} from closed_day join kiosk using (kiosk_id)
       order by business_date desc, machine_code, seq desc limit $1`,
      [limit],
    );
  },

  open: async () => {
    await transaction(deriveClosedDays);
    return query<OpenDayRow>(
      `select distinct kiosk_id as "kioskId", machine_code as "machineCode", business_date as date
       from fact join journal using (journal_id) join kiosk using (kiosk_id)
       where ${DAY_BEGINNINGS} and business_date > coalesce((select max(business_date)
         from closed_day where closed_day.journal_id = fact.journal_id), '')
       order by business_date, machine_code`,
    );
  },

  find: async (kioskId, date) => {
    await transaction(deriveClosedDays);
    const [row] = await query<ClosedDayRow & FactRow>(
      `select ${DAY_COLUMNS}, kind, kind_version as "kindVersion", subject, payload, hash
       from closed_day join kiosk using (kiosk_id) join fact using (journal_id, seq)
       where kiosk_id = $1 and closed_day.business_date = $2 order by closed_at_ms desc limit 1`,
      [kioskId, date],
    );
    if (!row) return null;
    const { kind, kindVersion, subject, payload, hash, ...day } = row;
    const fact = readFact({ kind, kindVersion, subject, payload });
    if (fact?.kind !== "day-closed") return null;
    return { ...day, fact, fingerprint: Buffer.from(hash).toString("hex") };
  },
});

type FactRow = Pick<StoredFact, "kind" | "kindVersion" | "subject" | "payload" | "hash">;

const DAY_COLUMNS = `kiosk_id as "kioskId", machine_code as "machineCode",
  closed_day.business_date as date, report_number as "reportNumber", closed_by as "closedBy",
  closed_at_ms as "closedAtMs", received_rupiah as "receivedRupiah", problems, agrees`;
