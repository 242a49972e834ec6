import { useState } from "react";
import type { StaffScreen as Staff } from "../../core/contract/staff-screens.ts";
import { AllFine } from "../components/all-fine.tsx";
import { Button } from "../components/button.tsx";
import { DayTask } from "../components/day-task.tsx";
import { Frame } from "../components/frame.tsx";
import { NoticePlate } from "../components/notice-bar.tsx";
import { RefundList } from "../components/refund-list.tsx";
import { ServiceTask } from "../components/service-task.tsx";
import { SlotCount } from "../components/slot-count.tsx";
import { useShop } from "../shop-context.ts";
import { StaffCase } from "./staff-case.tsx";
import "./staff.css";

/** What only a person at the machine can settle: count a stopped slot, print the file of a sale. */
export const StaffScreen = ({ screen }: { readonly screen: Staff }) => {
  const { text, view, touch } = useShop();
  const [isAskingForCase, askForCase] = useState(false);
  const { notice, slotsInDoubt } = screen;
  const words = text.staff;
  const plate = notice && (
    <div role="status">
      <NoticePlate isGood={notice === "counted" || notice === "printed"}>
        {words.notices[notice]}
      </NoticePlate>
    </div>
  );
  if (isAskingForCase) {
    return (
      <StaffCase notice={notice === "counted" ? null : plate} onClose={() => askForCase(false)} />
    );
  }
  return (
    <Frame
      kind="staff"
      leading={
        <div className="staff-head">
          <h1>{words.title}</h1>
          <p className="soft">{view.machineName}</p>
        </div>
      }
      notice={plate}
      reading={view.lowReach && <RefundList refunds={screen.openRefunds} />}
      controls={
        <>
          <DayTask overdueDays={screen.overdueDays} />
          <ServiceTask />
          <div className="staff-part">
            <h2>{words.slots.title}</h2>
            {slotsInDoubt.length > 0 ? (
              <p className="soft">{words.slots.how}</p>
            ) : (
              <AllFine>{words.slots.none}</AllFine>
            )}
          </div>
          <ul className="slot-counts">
            {slotsInDoubt.map((slot) => (
              <SlotCount key={`${slot.slotId} ${slot.bookUnits}`} slot={slot} />
            ))}
          </ul>
          {!view.lowReach && <RefundList refunds={screen.openRefunds} />}
        </>
      }
      sheet={
        <>
          <Button tone="plain" icon="paper" onPress={() => askForCase(true)}>
            {words.caseFile.open}
          </Button>
          <Button tone="primary" onPress={() => touch({ kind: "staff-leave" })}>
            {words.leave}
          </Button>
        </>
      }
    />
  );
};
