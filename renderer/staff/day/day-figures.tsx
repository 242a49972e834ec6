import type { OpenDayView } from "../../../core/contract/staff-screens.ts";
import { formatUnbroken } from "../../../core/format-rupiah.ts";
import { Icon } from "../../components/icon.tsx";
import { useShop } from "../../shop-context.ts";
import "./day-figures.css";

/** What the report will say, in the figures a person looks at first, and whether they add up. */
export const DayFigures = ({ day }: { readonly day: OpenDayView }) => {
  const { text } = useShop();
  const words = text.staff.day;
  const { figures } = words;
  const matches = day.problems.length === 0;
  const rows: readonly (readonly [string, string])[] = [
    [figures.receipts, String(day.receipts)],
    [figures.received, formatUnbroken(day.receivedRupiah)],
    [
      figures.delivered,
      `${figures.units(day.deliveredUnits)}, ${formatUnbroken(day.deliveredRupiah)}`,
    ],
    [figures.refundOwed, formatUnbroken(day.refundOwedRupiah)],
    [figures.unknown, figures.units(day.unknownUnits)],
    [figures.difference, figures.units(day.differenceUnits)],
  ];
  return (
    <>
      <p className="day-verdict" data-matches={matches}>
        <Icon name={matches ? "check" : "notice"} />
        {matches ? words.matches : words.differs}
      </p>
      {!matches && (
        <ul className="day-problems">
          {day.problems.map(({ kind, where }) => (
            <li key={kind}>
              <p>{words.problems[kind]}</p>
              {where.length > 0 && <p className="soft">{words.where(where.join(", "))}</p>}
            </li>
          ))}
        </ul>
      )}
      <dl className="day-figures">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
