import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { TestJournal } from "../support/open-journal.ts";
import type { CrashPlan } from "./crash-plan.ts";
import type { EventClock } from "./event-clock.ts";
import { type Life, type LifeWorld, startLife } from "./life.ts";
import type { Random } from "./random.ts";
import type { Violations } from "./violations.ts";

/** The service, life after life, on one disk. */
export interface Lives {
  /** The life that is going on; null while the service is down. */
  readonly current: () => Life | null;
  readonly disk: () => TestJournal;
  readonly start: () => void;
}

/** How long "call staff" stays before the process leaves, as in `kiosk/main.ts`. */
const FAREWELL_MS = 10_000;
const DAY_MS = 86_400_000;

export const createLives = (
  options: LifeWorld & {
    readonly clock: EventClock;
    readonly disk: TestJournal;
    readonly plan: CrashPlan;
    readonly luck: Random;
    readonly violations: Violations;
    readonly isCalm: () => boolean;
    readonly note: (what: string) => void;
    /** Every view that is pushed, and the first of a life. */
    readonly onView: (view: KioskView) => void;
    /** The journal of a new life, before anybody uses it. */
    readonly onBirth: (disk: TestJournal) => void;
  },
): Lives => {
  const { clock, plan, luck, violations, isCalm, note, onBirth } = options;
  let disk = options.disk;
  let life: Life | null = null;
  let factsAtDeath = disk.journal.lastSeq();

  const start = () => {
    if (disk.journal.lastSeq() !== factsAtDeath) violations.report(0, "the dead wrote a fact");
    disk = disk.reopen();
    onBirth(disk);
    note("the service starts");
    const refusalsBefore = plan.refusals();
    let isLeaving = false;
    const born = startLife({
      ...options,
      disk,
      onDeath: (where) => {
        note(`the service dies ${where}`);
        life = null;
        factsAtDeath = disk.journal.lastSeq();
        clock.setTimeout(awaken, downtimeMs());
      },
      onFatal: (reason) => {
        note(`fatal: ${String(reason)}`);
        if (plan.refusals() === refusalsBefore) violations.report(0, `fatal: ${String(reason)}`);
        if (isLeaving) return;
        isLeaving = true;
        clock.setTimeout(() => born.die("of its own will"), FAREWELL_MS);
      },
    });
    // It may not have survived its own start.
    if (born.isAlive()) life = born;
  };

  const awaken = () => {
    // A night without power, sometimes a holiday.
    if (!isCalm() && luck.chance(0.03)) {
      clock.leap(luck.chance(0.3) ? 4 * DAY_MS : luck.between(1, 20) * 3_600_000);
    }
    start();
  };

  const downtimeMs = () => {
    if (isCalm() || luck.chance(0.7)) return luck.between(1_000, 8_000);
    return luck.between(8_000, luck.chance(0.3) ? 600_000 : 100_000);
  };

  return { current: () => life, disk: () => disk, start };
};
