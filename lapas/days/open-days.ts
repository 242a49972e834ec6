import { businessDateAt, jakartaTimestamp } from "../../core/business-day.ts";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { DEFAULT_DAY_CLOSE } from "../../core/catalogue/money-settings.ts";
import type { OpenDayRow } from "../../db/lapas/day-store.ts";

export interface OpenDay extends OpenDayRow {
  /** It should have been closed by now: a task for the duty officer (reference/domain.md R9). */
  readonly isMissing: boolean;
}

/** Earlier dates are missing at once, today's from the hour that its machine's settings name. */
export const openDays = (
  rows: readonly OpenDayRow[],
  catalogues: readonly CatalogueSnapshot[],
  nowMs: number,
): readonly OpenDay[] => {
  const today = businessDateAt(nowMs);
  const now = jakartaTimestamp(nowMs);
  const dueAtOf = new Map(
    catalogues.map(({ machineCode, settings }) => [machineCode, settings.dayClose?.dueAt]),
  );
  return rows.map((row) => {
    const dueAt = dueAtOf.get(row.machineCode) ?? DEFAULT_DAY_CLOSE.dueAt;
    const isLate = row.date === today && now >= `${today}T${dueAt}`;
    return { ...row, isMissing: row.date < today || isLate };
  });
};
