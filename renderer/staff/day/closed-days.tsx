import type { ClosedDayView } from "../../../core/contract/staff-screens.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";
import "../paper-list.css";

interface ClosedDaysProps {
  readonly days: readonly ClosedDayView[];
  readonly disabled: boolean;
}

/** The last closed days, each with its report to be printed: the original once, copies after that. */
export const ClosedDays = ({ days, disabled }: ClosedDaysProps) => {
  const { text, view, touch } = useShop();
  const words = text.staff.day;
  return (
    <section className="staff-part">
      <h2>{words.closedDays}</h2>
      {days.length === 0 && <p className="soft">{words.noneClosed}</p>}
      <ul className="paper-list">
        {days.map(({ date, reportNumber, matches, paper }) => (
          <li key={date}>
            <div>
              <p className="paper-list-title">{formatDate(date, view.language)}</p>
              <p className="soft">{reportNumber}</p>
              <p className="paper-list-state" data-matches={matches}>
                {matches ? words.matches : words.differs}, {words.paper[paper]}
              </p>
            </div>
            <Button
              tone="plain"
              disabled={disabled}
              onPress={() => touch({ kind: "staff-print-day", date })}
            >
              {paper === "none" ? words.print : words.printCopy}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
