import { join } from "node:path";
import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { openBareDisk } from "./bare-disk.ts";
import type { Bench } from "./bench.ts";
import { atMost } from "./figure.ts";
import { median, percentile } from "./percentile.ts";

const UNITS_PER_SPIRAL = 8;

/**
 * Whole purchases on a journal in a real file; a bare write to the same disk stands right before or
 * right after each commit.
 */
export const measureSaleCommit: Bench = async ({ isQuick, folder }) => {
  const disk = openBareDisk(folder);
  const timing = createCommitTiming(disk.overwrite);
  const purchases = isQuick ? 8 : 240;
  for (let bought = 0, shop = 0; bought < purchases; shop++) {
    const path = join(folder, `sale-commit-${shop}.db`);
    const kiosk = await startTestKiosk({
      unitsPerSpiral: UNITS_PER_SPIRAL,
      path,
      tapPorts: timing.tapPorts,
    });
    timing.begin();
    for (let unit = 0; unit < 3 * UNITS_PER_SPIRAL && bought < purchases; unit++, bought++) {
      kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
      await kiosk.until("thanks");
      kiosk.touch({ kind: "done" });
    }
    timing.pause();
  }
  disk.close();

  const { ours, bare } = timing.all();
  return [
    {
      name: "sale commit",
      unit: "ms p50",
      ours: median(ours),
      reference: median(bare),
      referenceName: "bare 4 KiB overwrite + fdatasync",
      aim: atMost(1.25),
      note: [
        `${ours.length} commits of ${purchases} purchases, deciding and projecting included, drawing the screen not`,
        `p95 ${percentile(ours, 0.95).toFixed(2)} against ${percentile(bare, 0.95).toFixed(2)} ms`,
        ...timing.kinds().map((kinds) => `${kinds} ${timing.ratioOf(kinds).toFixed(2)}×`),
      ].join("; "),
      whyMissed: WHY,
    },
  ];
};

const WHY =
  "Beyond its one sync a commit writes the WAL frames of several pages (fact, its indexes, sale, stock, hold) where the bare write overwrites one, and spends CPU on folding the sale, JSON, SHA-256 and the projections. Fewer touched pages (one index less on `fact`) and a sale kept folded across its own commits would reach it.";

interface CommitSample {
  readonly ours: number[];
  readonly bare: number[];
}

/** Times each commit without what its listeners do, and a bare write beside it. */
const createCommitTiming = (bareWrite: () => void) => {
  const samples = new Map<string, CommitSample>();
  let isOn = false;
  let toldMs = 0;

  const timed = (work: () => void): number => {
    const startedMs = performance.now();
    work();
    return performance.now() - startedMs;
  };

  const tapPorts = (ports: TerminalPorts): TerminalPorts => ({
    ...ports,
    journal: {
      ...ports.journal,
      onCommit: (listener) =>
        ports.journal.onCommit((stored) => {
          toldMs += timed(() => listener(stored));
        }),
      commit: (decide) => {
        if (!isOn) return ports.journal.commit(decide);
        const isBareFirst = Math.random() < 0.5;
        let bareMs = isBareFirst ? timed(bareWrite) : 0;
        toldMs = 0;
        const startedMs = performance.now();
        const result = ports.journal.commit(decide);
        const oursMs = performance.now() - startedMs - toldMs;
        if (!isBareFirst) bareMs = timed(bareWrite);
        if (result.ok && result.value.length > 0) {
          const kinds = result.value.map(({ kind }) => kind).join(" + ");
          const sample = samples.get(kinds) ?? { ours: [], bare: [] };
          sample.ours.push(oursMs);
          sample.bare.push(bareMs);
          samples.set(kinds, sample);
        }
        return result;
      },
    },
  });

  return {
    tapPorts,
    begin: () => {
      isOn = true;
    },
    pause: () => {
      isOn = false;
    },
    kinds: () => [...samples.keys()],
    ratioOf: (kinds: string): number => {
      const { ours, bare } = samples.get(kinds) ?? { ours: [], bare: [] };
      return median(ours) / median(bare);
    },
    all: (): CommitSample => ({
      ours: [...samples.values()].flatMap(({ ours }) => ours),
      bare: [...samples.values()].flatMap(({ bare }) => bare),
    }),
  };
};
