import { formatDate } from "../../core/text/format-date.ts";
import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";

/** The way to the books of the day, and which of them should have been closed by now. */
export const DayTask = ({ overdueDays }: { readonly overdueDays: readonly string[] }) => {
  const { text, view, touch } = useShop();
  const words = text.staff.day;
  const dates = overdueDays.map((date) => formatDate(date, view.language));
  return (
    <section className="staff-part staff-task day-task" data-overdue={dates.length > 0}>
      <h2>{words.books}</h2>
      <p className="soft">{dates.length > 0 ? words.due(dates.join(", ")) : words.notDue}</p>
      <Button tone="plain" icon="paper" onPress={() => touch({ kind: "staff-open-day" })}>
        {words.open}
      </Button>
    </section>
  );
};
