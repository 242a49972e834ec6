import { askDatabase } from "../support/postgres.ts";
import { alternateMeasured } from "./alternate.ts";
import { openBareInserts } from "./bare-inserts.ts";
import type { Bench } from "./bench.ts";
import { atLeast, type Measured } from "./figure.ts";
import { type HubUnderLoad, type LoadKiosk, startHubUnderLoad } from "./hub-under-load.ts";
import { median } from "./percentile.ts";
import { createSaleJournal, recordPurchase, type SaleJournal } from "./sale-journal.ts";

const KIOSKS = 64;
const BARE_S = 3;

/** Signed requests over real HTTP against plain inserts into the same PostgreSQL, in turns. */
export const measureHubIngest: Bench = async ({ isQuick, folder }) => {
  const purchase = await recordPurchase();
  const hub = await startHubUnderLoad(folder);
  const inserts = await openBareInserts(hub.databaseUrl, folder);
  try {
    const lines = await Promise.all(
      Array.from({ length: KIOSKS }, async (_, number) => ({
        kiosk: await hub.enrol(),
        journal: createSaleJournal(purchase, number + 1),
      })),
    );
    const ingest = (rowsPerRequest: number, requests: number) => () =>
      ingestRate(hub, lines, rowsPerRequest, requests);
    const rates = await alternateMeasured(isQuick ? 1 : 5, {
      "hub 1": ingest(1, isQuick ? 4 : 20),
      "hub 20": ingest(20, isQuick ? 2 : 8),
      "bare 1": () => inserts.rowsPerSecond(1, BARE_S),
      "bare 100": () => inserts.rowsPerSecond(100, BARE_S),
    });
    await proveAllIsDerived(hub.databaseUrl);

    const figure = (ours: string, bare: string): Pick<Measured, "unit" | "ours" | "reference"> => ({
      unit: "rows/s",
      ours: median(rates(ours)),
      reference: median(rates(bare)),
    });
    const note = `${KIOSKS} kiosks, facts of real purchases, each sale derived again with every request; medians of alternating rounds`;
    return [
      {
        ...figure("hub 1", "bare 1"),
        name: "hub ingest, 1 fact a request",
        referenceName: `${inserts.name}, 1 row an insert`,
        aim: atLeast(1.4),
        note,
        whyMissed: WHY,
      },
      {
        ...figure("hub 20", "bare 100"),
        name: "hub ingest, 20 facts a request",
        referenceName: `${inserts.name}, 100 rows an insert`,
        aim: atLeast(0.5),
        note,
        whyMissed: WHY,
      },
    ];
  } finally {
    await inserts.close();
    await hub.stop();
  }
};

const WHY =
  "Every request is a transaction of its own: the journal's lock, the facts, then each touched sale read back, deleted and written anew (about twelve statements where the other has one). Storing the facts of many requests in one flush and deriving sales after it, outside the kiosk's wait, would reach it (reference/reliability-performance.md §4.5: group commit 3.1 times one transaction a request).";

interface KioskLine {
  readonly kiosk: LoadKiosk;
  readonly journal: SaleJournal;
}

/** Rows per second while every kiosk sends its next requests, one after the other. */
const ingestRate = async (
  hub: HubUnderLoad,
  lines: readonly KioskLine[],
  rowsPerRequest: number,
  requests: number,
): Promise<number> => {
  const prepared = lines.map(({ kiosk, journal }) =>
    Array.from({ length: requests }, () => hub.prepare(kiosk, journal.next(rowsPerRequest))),
  );
  const startedMs = performance.now();
  await Promise.all(
    lines.map(async ({ kiosk }, index) => {
      for (const request of prepared[index] ?? []) await hub.send(kiosk, request);
    }),
  );
  const rows = lines.length * requests * rowsPerRequest;
  return rows / ((performance.now() - startedMs) / 1_000);
};

/** A rate of facts that were only put aside would be no rate at all. */
const proveAllIsDerived = async (databaseUrl: string): Promise<void> => {
  const [row] = await askDatabase(
    databaseUrl,
    "select count(*)::int as facts, count(*) filter (where interpretation <> 'done')::int as odd from fact",
  );
  if (row?.["odd"] !== 0) throw new Error(`not every fact was derived: ${JSON.stringify(row)}`);
};
