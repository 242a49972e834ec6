import { useState } from "react";
import type { HealthProblem, StaffScreen as Staff } from "../../core/contract/staff-screens.ts";
import { adviceOn, healthMessagesFor } from "../../core/text/health/say-health.ts";
import { AllFine } from "../components/all-fine.tsx";
import { Button } from "../components/button.tsx";
import { FineList } from "../components/fine-list.tsx";
import { Frame } from "../components/frame.tsx";
import { HealthCard } from "../components/health-card.tsx";
import { NoticePlate } from "../components/notice-bar.tsx";
import { PositionSign } from "../components/position-sign.tsx";
import { RefundList } from "../components/refund-list.tsx";
import { SlotCount } from "../components/slot-count.tsx";
import { StaffWays, useStaffWay } from "../components/staff-ways.tsx";
import { useShop } from "../shop-context.ts";
import { StaffCase } from "./staff-case.tsx";
import "./staff.css";

/** The first screen behind the PIN: what needs somebody, what is well, and where to go. */
export const StaffScreen = ({ screen }: { readonly screen: Staff }) => {
  const { text, view, touch } = useShop();
  const [isAskingForCase, askForCase] = useState(false);
  const words = text.staff;
  const { notice, problems } = screen;
  const plate = notice && (
    <div role="status">
      <NoticePlate isGood={notice === "counted" || notice === "printed"}>
        {words.notices[notice]}
      </NoticePlate>
    </div>
  );
  const openCase = () => askForCase(true);
  if (isAskingForCase) {
    return (
      <StaffCase notice={notice === "counted" ? null : plate} onClose={() => askForCase(false)} />
    );
  }
  const health = healthMessagesFor(view.language);
  return (
    <Frame
      kind="staff"
      leading={
        <div className="staff-head">
          <PositionSign position={screen.position} />
          <div>
            <p className="staff-head-position">{words.door.positions[screen.position].name}</p>
            <p className="soft">{view.machineName}</p>
          </div>
        </div>
      }
      notice={plate}
      reading={
        <>
          <h1 className="staff-sum">
            {problems.length > 0 ? health.needed(problems.length) : words.title}
          </h1>
          {view.lowReach && <Overview problems={problems} />}
        </>
      }
      controls={
        <>
          {problems.length === 0 && <AllFine>{health.nothingNeeded}</AllFine>}
          <ul className="health-cards">
            {problems.map((problem) => (
              <HealthCard key={keyOf(problem)} problem={problem}>
                <RemedyOf problem={problem} screen={screen} onCase={openCase} />
              </HealthCard>
            ))}
          </ul>
          <FineList fine={screen.fine} />
        </>
      }
      sheet={
        <>
          <StaffWays ways={screen.ways} onCase={openCase} />
          <Button tone="primary" onPress={() => touch({ kind: "staff-leave" })}>
            {words.leave}
          </Button>
        </>
      }
    />
  );
};

/** As many headings as fit above the reach of a low hand. */
const OVERVIEW_LENGTH = 7;

const Overview = ({ problems }: Pick<Staff, "problems">) => {
  const { view } = useShop();
  return (
    <ul className="staff-overview">
      {problems.slice(0, OVERVIEW_LENGTH).map((problem) => (
        <li key={keyOf(problem)} data-urgent={problem.isUrgent}>
          {adviceOn(problem.finding, view.language).problem}
        </li>
      ))}
    </ul>
  );
};

const keyOf = ({ finding }: HealthProblem): string =>
  [
    finding.kind,
    "slotId" in finding ? finding.slotId : "",
    "board" in finding ? finding.board : "",
  ].join(" ");

interface RemedyProps {
  readonly problem: HealthProblem;
  readonly screen: Staff;
  readonly onCase: () => void;
}

/** What can be done about a problem on the spot, or what must be known to do it elsewhere. */
const RemedyOf = ({ problem: { finding, remedy }, screen, onCase }: RemedyProps) => {
  const { text } = useShop();
  const go = useStaffWay(onCase);
  if (finding.kind === "refunds-owed" || finding.kind === "refunds-overdue") {
    const isOverdue = finding.kind === "refunds-overdue";
    const refunds = screen.openRefunds.filter((refund) => refund.isOverdue === isOverdue);
    return <RefundList refunds={refunds} />;
  }
  if (remedy === "count") {
    return screen.slotsToCount
      .filter(({ slotId }) => "slotId" in finding && finding.slotId === slotId)
      .map((slot) => <SlotCount key={`${slot.slotId} ${slot.bookUnits}`} slot={slot} />);
  }
  return (
    remedy && (
      <Button tone="plain" trailingIcon="forward" onPress={() => go(remedy)}>
        {text.staff.ways[remedy].title}
      </Button>
    )
  );
};
