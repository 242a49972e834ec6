import { addDays, daysBetween } from "../../../core/business-day.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useShop } from "../../shop-context.ts";
import { useRestockWords } from "./use-restock-words.ts";

interface FoodDatesProps {
  readonly today: string;
  readonly producedOn: string;
  readonly bestBefore: string;
  readonly batchNumber: string;
  readonly onMadeOn: (date: string) => void;
  readonly onBestBefore: (date: string) => void;
  readonly onBatch: () => void;
}

/** The three things every pack of food says; without them it is not loaded. */
export const FoodDates = (props: FoodDatesProps) => {
  const { today, producedOn, bestBefore, batchNumber, onMadeOn, onBestBefore, onBatch } = props;
  const { fill } = useRestockWords();
  const ageDays = daysBetween(producedOn, today);
  return (
    <>
      <div className="restock-row">
        <span className="restock-row-words">{fill.batch}</span>
        <Button tone="plain" onPress={onBatch}>
          {batchNumber === "" ? fill.typeBatch : batchNumber}
        </Button>
      </div>
      <DateRow
        label={fill.madeOn}
        hint={ageDays === 0 ? fill.today : fill.daysAgo(ageDays)}
        date={producedOn}
        latest={today}
        onChange={onMadeOn}
      />
      <DateRow label={fill.bestBefore} date={bestBefore} onChange={onBestBefore} />
    </>
  );
};

interface DateRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly date: string;
  readonly latest?: string;
  readonly onChange: (date: string) => void;
}

const DateRow = ({ label, hint, date, latest, onChange }: DateRowProps) => {
  const { view } = useShop();
  const { earlier, later } = useRestockWords().fill;
  return (
    <div className="restock-row">
      <span className="restock-row-words">
        {label}
        {hint && <span className="soft">{hint}</span>}
      </span>
      <div className="stepper">
        <button
          type="button"
          aria-label={`${label}: ${earlier}`}
          onClick={() => onChange(addDays(date, -1))}
        >
          <Icon name="minus" />
        </button>
        <output className="stepper-date">{formatDate(date, view.language)}</output>
        <button
          type="button"
          aria-label={`${label}: ${later}`}
          disabled={date === latest}
          onClick={() => onChange(addDays(date, 1))}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
};
