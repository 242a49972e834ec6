import type { BusinessDate } from "../business-day.ts";
import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { DatedFact } from "../sale/fold-sale.ts";
import type { DayReport } from "./day-report.ts";

/** All that a day's figures are computed from: facts, and the close before. */
export interface DayMaterial {
  readonly date: BusinessDate;
  readonly machineCode: string;
  /** Every fact of this business date, in the order of the journal. */
  readonly facts: readonly DatedFact[];
  /** Every fact of a sale; those of later dates are left out here. */
  readonly factsOfSale: (saleId: string) => readonly DatedFact[];
  /** The close before this one; null at the first. */
  readonly before: DayReport | null;
  /** In force when the day began, and when it ended. */
  readonly snapshotBefore: CatalogueSnapshot | null;
  readonly snapshot: CatalogueSnapshot | null;
}
