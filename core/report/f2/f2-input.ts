import type { MachineSettings } from "../../catalogue/catalogue-snapshot.ts";
import type { RestockVisit } from "../../restock/restock-visit.ts";

/** One print of the slip of one visit. */
export interface F2Input {
  readonly visit: RestockVisit;
  readonly letterhead: Pick<MachineSettings, "sellerName" | "machineName" | "place">;
  readonly columns: number;
  /** Printed before, or perhaps: says SALINAN. */
  readonly isCopy: boolean;
  readonly printedAtMs: number;
  readonly jobTag: string;
}
