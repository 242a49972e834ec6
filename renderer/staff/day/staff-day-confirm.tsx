import { useState } from "react";
import type { OpenDayView } from "../../../core/contract/staff-screens.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useShop } from "../../shop-context.ts";

interface StaffDayConfirmProps {
  readonly day: OpenDayView;
  readonly positions: readonly string[];
  readonly onBack: () => void;
}

/** Who closes it, and that it is for good. */
export const StaffDayConfirm = ({ day, positions, onBack }: StaffDayConfirmProps) => {
  const { text, view, touch } = useShop();
  const [position, choose] = useState(positions.length === 1 ? positions[0] : undefined);
  const words = text.staff.day;
  return (
    <Frame
      kind="staff-day-confirm"
      leading={<BackButton onPress={onBack} />}
      reading={
        <div className="staff-day">
          <h1>{words.close(formatDate(day.date, view.language))}</h1>
          <p className="staff-day-words">{words.final}</p>
        </div>
      }
      controls={
        <fieldset className="staff-day-positions">
          <legend>{words.whoCloses}</legend>
          {positions.map((one) => (
            <button
              key={one}
              type="button"
              className="staff-day-position"
              aria-pressed={one === position}
              onClick={() => choose(one)}
            >
              {one}
            </button>
          ))}
        </fieldset>
      }
      sheet={
        <Button
          tone="primary"
          disabled={position === undefined}
          onPress={() => {
            if (position === undefined) return;
            touch({ kind: "staff-close-day", date: day.date, position });
            onBack();
          }}
        >
          {day.problems.length === 0 ? words.confirm : words.confirmAnyway}
        </Button>
      }
    />
  );
};
