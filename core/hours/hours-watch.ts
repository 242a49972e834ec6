import { timeOfDayAt } from "../business-day.ts";
import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import type { Clock, TimerHandle } from "../ports/clock.ts";
import type { Journal } from "../ports/journal.ts";
import { isQuietAt } from "./quiet-hours.ts";
import { ALWAYS_OPEN, type ShopHours, shopHoursAt } from "./shop-hours.ts";

/** How long a buyer who was there at closing time may go on and pay. */
const LAST_SALE_MS = 10 * 60_000;

/** A jump of the clock is noticed within this. */
const LOOK_EVERY_MS = 15_000;

export interface HoursStanding {
  readonly shop: ShopHours;
  /** A sale that had begun at closing time may still be paid. */
  readonly mayFinish: boolean;
  readonly isQuiet: boolean;
}

/** Until when those who are still shopping may pay; null while the shop is open, or after that. */
export const lastCallOf = (
  { shop, mayFinish }: HoursStanding,
  { nowMs }: Pick<Clock, "nowMs">,
): { readonly until: string } | null =>
  shop.isOpen || !mayFinish
    ? null
    : { until: timeOfDayAt(nowMs() - shop.closedForMs + LAST_SALE_MS) };

export interface HoursWatch {
  readonly now: () => HoursStanding;
  readonly stop: () => void;
}

/**
 * The hours of the settings by the machine's clock. While that clock is in doubt the shop is open and
 * loud: nothing here may close it wrongly (decision 0050). Calls back whenever the standing changed.
 */
export const startHoursWatch = (
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  onChange: () => void,
): HoursWatch => {
  const settings = (): MachineSettings | null => journal.books.snapshot()?.settings ?? null;

  const now = (): HoursStanding => {
    const kept = clock.isTrusted() ? settings() : null;
    const shop = kept ? shopHoursAt(kept.openingHours, clock.nowMs()) : ALWAYS_OPEN;
    return {
      shop,
      mayFinish: shop.closedForMs < LAST_SALE_MS,
      isQuiet: kept !== null && isQuietAt(kept.quietHours, clock.nowMs()),
    };
  };

  let timer: TimerHandle | null = null;
  let seen = "";
  const look = () => {
    timer = null;
    const standing = asSeen(now());
    const hasChanged = standing !== seen;
    seen = standing;
    arm();
    if (hasChanged) onChange();
  };
  /** Without hours there is nothing to watch. */
  const arm = () => {
    const { openingHours, quietHours } = settings() ?? {};
    if (timer === null && (openingHours || quietHours))
      timer = clock.setTimeout(look, LOOK_EVERY_MS);
  };

  seen = asSeen(now());
  arm();
  const forget = journal.onCommit(arm);
  return {
    now,
    stop: () => {
      forget();
      if (timer !== null) clock.clearTimeout(timer);
    },
  };
};

const asSeen = ({ shop, mayFinish, isQuiet }: HoursStanding): string =>
  JSON.stringify([shop.isOpen, shop.closesAt, shop.opens, mayFinish, isQuiet]);
