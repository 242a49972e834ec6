import { DayReport } from "../../core/day/day-report.ts";
import { tallyDay } from "../../core/day/tally-day.ts";
import type { FactOf, StoredFact } from "../../core/journal/fact.ts";
import type { Query } from "./database.ts";
import { DAY_MARKS, dayMaterial } from "./day-facts.ts";
import { readFact } from "./read-fact.ts";

/** Closes that arrived since the last time, each held against the same figures computed here. */
export const deriveClosedDays = async (query: Query): Promise<void> => {
  const rows = await query<CloseRow>(NEW_CLOSES);
  for (const row of rows) {
    const fact = readClose(row);
    if (fact) await keep(query, row, fact);
  }
};

type CloseRow = Pick<
  StoredFact,
  "journalId" | "seq" | "kind" | "kindVersion" | "subject" | "payload" | "atMs"
> & { readonly kioskId: string };

const COLUMNS = `journal_id as "journalId", seq, kind, kind_version as "kindVersion", subject,
  payload, at_ms as "atMs"`;

const NEW_CLOSES = `
  select ${COLUMNS}, kiosk_id as "kioskId" from fact join journal using (journal_id)
  where ${DAY_MARKS} and kind = 'day-closed'
    and not exists (select 1 from closed_day
      where closed_day.journal_id = fact.journal_id and closed_day.seq = fact.seq)
  order by journal_id, seq`;

const CLOSE_BEFORE = `
  select ${COLUMNS} from fact
  where journal_id = $1 and ${DAY_MARKS} and kind = 'day-closed' and seq < $2
  order by seq desc limit 1`;

const readClose = (row: Omit<CloseRow, "kioskId">): FactOf<"day-closed"> | null => {
  const fact = readFact(row);
  return fact?.kind === "day-closed" ? fact : null;
};

const keep = async (query: Query, row: CloseRow, fact: FactOf<"day-closed">): Promise<void> => {
  const { report, reportNumber, closedBy } = fact;
  const receivedRupiah = report.payments.reduce((sum, { grossRupiah }) => sum + grossRupiah, 0);
  await query(
    `insert into closed_day (journal_id, seq, kiosk_id, business_date, report_number, closed_by,
       closed_at_ms, received_rupiah, problems, agrees)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      row.journalId,
      row.seq,
      row.kioskId,
      report.date,
      reportNumber,
      closedBy,
      row.atMs,
      receivedRupiah,
      report.problems.length,
      await agrees(query, row, report),
    ],
  );
};

/** Does the hub come to the same figures? Null when it cannot read a fact of that day. */
const agrees = async (
  query: Query,
  { journalId, seq }: CloseRow,
  report: DayReport,
): Promise<boolean | null> => {
  const [before] = await query<CloseRow>(CLOSE_BEFORE, [journalId, seq]);
  const closedBefore = before ? readClose(before) : null;
  if (before && !closedBefore) return null;
  const material = await dayMaterial(query, { journalId, report }, closedBefore?.report ?? null);
  if (!material) return null;
  // What the machine's own tables said of the day stands in the problems; the hub has no such tables.
  const { figures } = tallyDay(material);
  return text({ ...figures, problems: [] }) === text({ ...report, problems: [] });
};

/** With the keys in the order of the schema on both sides. */
const text = (report: DayReport): string => JSON.stringify(DayReport.parse(report));
