import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { addDays, businessDateAt } from "../core/business-day.ts";
import { SeedLoads } from "../core/catalogue/seed-load.ts";
import type { RestockReport } from "../core/restock/restock.ts";

export interface SeedOptions {
  readonly dataDir: string;
  readonly loadsFile: string;
  readonly kioskUrl: string;
  readonly restockToken: string;
}

const FactsTaken = z.object({ facts: z.int() });

const TRIES = 100;
const RETRY_MS = 300;

/**
 * The first load of a new shop, dated back from today, reported through the door a staff tool uses.
 * Done once for a data folder: from then on only what is loaded and sold changes it.
 */
export const seedShop = async (options: SeedOptions): Promise<void> => {
  const marker = join(options.dataDir, "first-load-done");
  if (existsSync(marker)) return;
  const today = businessDateAt(Date.now());
  const loads = SeedLoads.parse(JSON.parse(readFileSync(options.loadsFile, "utf8")));
  const report: RestockReport = {
    loadedBy: "first-load",
    loads: loads.map(({ slotId, units, producedDaysAgo, editionNumber }) => ({
      slotId,
      units,
      editionNumber,
      producedOn: producedDaysAgo === null ? null : addDays(today, -producedDaysAgo),
    })),
  };
  // The kiosk may still be fetching its catalogue: without one it has no slots to load.
  for (let tried = 0; tried < TRIES; tried += 1) {
    if ((await sendLoad(options, report)) > 0) {
      writeFileSync(marker, `${new Date().toISOString()}\n`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  throw new Error("the kiosk took no first load; see its log");
};

const sendLoad = async (
  { kioskUrl, restockToken }: SeedOptions,
  report: RestockReport,
): Promise<number> => {
  const answer = await fetch(`${kioskUrl}/restock`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${restockToken}` },
    body: JSON.stringify(report),
  });
  // 503: the kiosk has no books yet.
  if (answer.status === 503) return 0;
  if (!answer.ok) throw new Error(`the kiosk refused the first load: ${answer.status}`);
  return FactsTaken.parse(await answer.json()).facts;
};
