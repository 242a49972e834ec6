import { useState } from "react";
import type { ServiceAction, StaffScreen as Staff } from "../../core/contract/staff-screens.ts";
import { Button } from "../components/button.tsx";
import { DayTask } from "../components/day-task.tsx";
import { Frame } from "../components/frame.tsx";
import { NoticePlate } from "../components/notice-bar.tsx";
import { PositionSign } from "../components/position-sign.tsx";
import { RefundList } from "../components/refund-list.tsx";
import { ServiceTask } from "../components/service-task.tsx";
import { SlotsToCount } from "../components/slots-to-count.tsx";
import { useShop } from "../shop-context.ts";
import { StaffCase } from "./staff-case.tsx";
import "./staff.css";

/** What only a person at the machine can settle: count a stopped slot, print the file of a sale. */
export const StaffScreen = ({ screen }: { readonly screen: Staff }) => {
  const { text, view, touch } = useShop();
  const [isAskingForCase, askForCase] = useState(false);
  const { notice, slotsInDoubt } = screen;
  const words = text.staff;
  const may = (action: ServiceAction) => screen.may.includes(action);
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
          <p className="staff-who">
            <PositionSign position={screen.position} />
            {words.door.positions[screen.position].name}
          </p>
        </div>
      }
      notice={plate}
      reading={view.lowReach && <RefundList refunds={screen.openRefunds} />}
      controls={
        <>
          {may("close-day") && <DayTask overdueDays={screen.overdueDays} />}
          {may("pause-shop") && <ServiceTask />}
          {may("count-slot") && <SlotsToCount slots={slotsInDoubt} />}
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
