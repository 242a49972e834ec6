import { useState } from "react";
import type {
  DayNotice,
  StaffDayScreen as StaffDay,
} from "../../../core/contract/staff-screens.ts";
import type { DayMessages } from "../../../core/text/day-messages.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { NoticePlate } from "../../components/notice-bar.tsx";
import { useShop } from "../../shop-context.ts";
import { AllFine } from "../all-fine.tsx";
import { ClosedDays } from "./closed-days.tsx";
import { DayFigures } from "./day-figures.tsx";
import { StaffDayConfirm } from "./staff-day-confirm.tsx";
import "../staff.css";
import "./staff-day.css";

/** The books of the oldest open day: looked at, closed for good, printed; and those closed before. */
export const StaffDayScreen = ({ screen }: { readonly screen: StaffDay }) => {
  const { text, view, touch } = useShop();
  const [confirmed, confirm] = useState<string | null>(null);
  const { open, waitingDates, closed, isWorking, notice } = screen;
  const words = text.staff.day;
  const say = (date: string) => formatDate(date, view.language);
  if (open && confirmed === open.date && !isWorking) {
    return <StaffDayConfirm day={open} positions={screen.positions} onBack={() => confirm(null)} />;
  }
  return (
    <Frame
      kind="staff-day"
      leading={<BackButton says={{ kind: "staff-back" }} disabled={isWorking} />}
      notice={
        <div role="status">
          {isWorking && <NoticePlate isGood={true}>{words.working}</NoticePlate>}
          {!isWorking && notice && (
            <NoticePlate isGood={GOOD.includes(notice)}>{noticeWords(words, notice)}</NoticePlate>
          )}
        </div>
      }
      reading={
        <div className="staff-day">
          <h1>{words.title}</h1>
          {open ? (
            <>
              <h2>{words.ofDate(say(open.date))}</h2>
              <DayFigures day={open} />
              {open.refusal && <p className="staff-day-words">{words.refusals[open.refusal]}</p>}
            </>
          ) : (
            <AllFine>{words.nothingOpen}</AllFine>
          )}
          {open && waitingDates.length > 0 && (
            <p className="staff-day-words">{words.waiting(waitingDates.map(say).join(", "))}</p>
          )}
        </div>
      }
      controls={<ClosedDays days={closed} disabled={isWorking} />}
      sheet={
        open ? (
          <Button
            tone="primary"
            disabled={isWorking || open.refusal !== null}
            onPress={() => confirm(open.date)}
          >
            {words.close(say(open.date))}
          </Button>
        ) : (
          <Button
            tone="primary"
            disabled={isWorking}
            onPress={() => touch({ kind: "staff-leave" })}
          >
            {text.staff.leave}
          </Button>
        )
      }
    />
  );
};

const GOOD: readonly DayNotice[] = ["day-closed", "day-printed"];

const noticeWords = ({ notices, refusals }: DayMessages, notice: DayNotice): string => {
  const all = { ...notices, ...refusals };
  return all[notice];
};
