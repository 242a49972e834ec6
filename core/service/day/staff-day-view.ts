import { DEFAULT_DAY_CLOSE } from "../../catalogue/money-settings.ts";
import type {
  ClosedDayView,
  DayNotice,
  OpenDayView,
  StaffDayScreen,
} from "../../contract/staff-screens.ts";
import { closeRefusal } from "../../day/close-day.ts";
import type { DayReport } from "../../day/day-report.ts";
import { calendarDate } from "../../day/due-dates.ts";
import { closingOf } from "../../day/money-of-day.ts";
import { createDayPreview } from "../../day/report-of-day.ts";
import { sumOf } from "../../day/rows.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ClosedDay } from "../../ports/day-ledger.ts";
import type { Journal } from "../../ports/journal.ts";

/** Closed days that the screen lists. */
const LISTED_DAYS = 7;

interface DayMoment {
  readonly isWorking: boolean;
  readonly notice: DayNotice | null;
}

/** What the staff screens show of the days' books. */
export interface DayBooksView {
  readonly screen: (moment: DayMoment) => StaffDayScreen;
  readonly stop: () => void;
}

export const createDayBooksView = (journal: Journal, clock: Clock): DayBooksView => {
  const { books } = journal;
  const preview = createDayPreview(journal);

  return {
    screen: ({ isWorking, notice }) => {
      const [date, ...waitingDates] = books.days.openDates();
      const refusal = date === undefined ? null : closeRefusal(books, date, calendarDate(clock));
      const isShown = date !== undefined && refusal !== "not-begun";
      const { dutyPositions } = books.snapshot()?.settings.dayClose ?? DEFAULT_DAY_CLOSE;
      return {
        kind: "staff-day",
        open: isShown ? openDay(preview.of(date), refusal) : null,
        waitingDates,
        positions: dutyPositions,
        closed: books.days.closed(LISTED_DAYS).map(closedDay),
        isWorking,
        notice,
      };
    },
    stop: preview.stop,
  };
};

const openDay = (report: DayReport, refusal: OpenDayView["refusal"]): OpenDayView => ({
  date: report.date,
  refusal,
  receipts: report.receipts.length,
  receivedRupiah: sumOf(report.payments, ({ grossRupiah }) => grossRupiah),
  deliveredUnits: report.ended.deliveredUnits,
  deliveredRupiah: report.ended.deliveredRupiah,
  refundOwedRupiah: closingOf(report, "refund-owed"),
  unknownUnits: report.unknown.length,
  differenceUnits: sumOf(report.stock, ({ differenceUnits }) => Math.abs(differenceUnits)),
  problems: report.problems,
});

const closedDay = ({ fact, prints }: ClosedDay): ClosedDayView => ({
  date: fact.report.date,
  reportNumber: fact.reportNumber,
  matches: fact.report.problems.length === 0,
  paper: paperOf(prints),
});

const paperOf = ({ onPaper, isOpen }: ClosedDay["prints"]): ClosedDayView["paper"] => {
  if (onPaper > 0) return "printed";
  return isOpen ? "unknown" : "none";
};
