import { join } from "node:path";
import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";
import { refill } from "../support/refill.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { type BareDisk, openBareDisk } from "./bare-disk.ts";
import type { Bench } from "./bench.ts";
import { atMost } from "./figure.ts";
import { median, percentile } from "./percentile.ts";

const UNITS_PER_SPIRAL = 8;
const SPIRALS = 3;
/** Until the WAL has been checkpointed and is written over from its beginning, as it is for years. */
const WARM_UP_PURCHASES = 48;

/**
 * Whole purchases on a journal in a real file; a bare write to the same disk stands right before or
 * right after each commit.
 */
export const measureSaleCommit: Bench = async ({ isQuick, folder }) => {
  const disk = openBareDisk(folder);
  const timing = createCommitTiming(disk);
  const snapshot = createTestSnapshot();
  const kiosk = await startTestKiosk({
    snapshot,
    unitsPerSpiral: UNITS_PER_SPIRAL,
    path: join(folder, "sale-commit.db"),
    tapPorts: timing.tapPorts,
  });
  const spirals = snapshot.slots.filter(({ kind }) => kind === "spiral");
  const buy = async (purchases: number) => {
    for (let bought = 0; bought < purchases; bought++) {
      if (bought % (SPIRALS * UNITS_PER_SPIRAL) === 0) {
        await refill(kiosk, spirals, UNITS_PER_SPIRAL);
      }
      kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
      await kiosk.untilThanks();
      kiosk.touch({ kind: "done" });
      await kiosk.until("attract");
      kiosk.hub.forgetSettled();
    }
  };
  const purchases = isQuick ? 8 : 240;
  await buy(WARM_UP_PURCHASES);
  timing.begin();
  await buy(purchases);
  disk.close();

  const { ours, least, log } = timing.all();
  const subject = { name: "sale commit", unit: "ms p50", ours: median(ours) };
  return [
    {
      ...subject,
      reference: median(least),
      referenceName: "bare 4 KiB overwrite + fdatasync",
      aim: atMost(1.25),
      note: [
        `${ours.length} commits of ${purchases} purchases, deciding and projecting included, drawing the screen not`,
        `p95 ${percentile(ours, 0.95).toFixed(2)} against ${percentile(least, 0.95).toFixed(2)} ms`,
        ...timing.kinds().map((kinds) => `${kinds} ${timing.ratioOf(kinds).toFixed(2)}×`),
      ].join("; "),
      whyMissed: WHY,
    },
    {
      ...subject,
      reference: median(log),
      referenceName: "bare 36 KiB overwrite + fsync",
      note: "what a commit asks of the disk: nine pages of the log and a full fsync; the rest is processor time",
    },
  ];
};

const WHY =
  "What is above the bare write is processor time, not disk: 0.3 to 0.5 ms for some twenty statements (the fact with its indexes and triggers, sale, stock, money and day tables), JSON, SHA-256, reading the fact back for the projections, and twenty small writes to the log. It weighs the more the faster the disk: the same commits were 3.4× on a disk that synced in 0.2 ms, 2.4× at 0.44 ms and 1.33× at 7.6 ms. Handing the projections the fact itself instead of its bytes, and deriving day totals when a day is shown, would take perhaps a third of it; 1.25× on a fast disk needs the projections out of the commit.";

interface CommitSample {
  readonly ours: number[];
  readonly least: number[];
  readonly log: number[];
}

/** Times each commit without what its listeners do, and bare writes beside it. */
const createCommitTiming = (disk: BareDisk) => {
  const samples = new Map<string, CommitSample>();
  let isOn = false;
  let toldMs = 0;

  const timed = (work: () => void): number => {
    const startedMs = performance.now();
    work();
    return performance.now() - startedMs;
  };

  const sampleOf = (kinds: string): CommitSample => {
    const sample = samples.get(kinds) ?? { ours: [], least: [], log: [] };
    samples.set(kinds, sample);
    return sample;
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
        const bareBefore = Math.random() < 0.5 ? bareMs() : null;
        toldMs = 0;
        const startedMs = performance.now();
        const result = ports.journal.commit(decide);
        const oursMs = performance.now() - startedMs - toldMs;
        if (!result.ok || result.value.length === 0) return result;
        const bare = bareBefore ?? bareMs();
        const sample = sampleOf(result.value.map(({ kind }) => kind).join(" + "));
        sample.ours.push(oursMs);
        sample.least.push(bare.least);
        sample.log.push(bare.log);
        return result;
      },
    },
  });

  const bareMs = () => {
    if (Math.random() < 0.5) {
      return { least: timed(disk.overwrite), log: timed(disk.overwriteLog) };
    }
    return { log: timed(disk.overwriteLog), least: timed(disk.overwrite) };
  };

  return {
    tapPorts,
    begin: () => {
      isOn = true;
    },
    kinds: () => [...samples.keys()],
    ratioOf: (kinds: string): number => {
      const { ours, least } = sampleOf(kinds);
      return median(ours) / median(least);
    },
    all: (): CommitSample => {
      const all = [...samples.values()];
      return {
        ours: all.flatMap(({ ours }) => ours),
        least: all.flatMap(({ least }) => least),
        log: all.flatMap(({ log }) => log),
      };
    },
  };
};
