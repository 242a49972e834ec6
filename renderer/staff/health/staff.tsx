import { useState } from "react";
import type { StaffScreen as Staff } from "../../../core/contract/staff-screens.ts";
import { healthMessagesFor } from "../../../core/text/health/say-health.ts";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { NoticePlate } from "../../components/notice-bar.tsx";
import { useShop } from "../../shop-context.ts";
import { AllFine } from "../all-fine.tsx";
import { PositionSign } from "../door/position-sign.tsx";
import { FineList } from "./fine-list.tsx";
import { HealthCard } from "./health-card.tsx";
import { HealthOverview } from "./health-overview.tsx";
import { HealthRemedy } from "./health-remedy.tsx";
import { problemKey } from "./problem-key.ts";
import { StaffCase } from "./staff-case.tsx";
import { StaffWays } from "./staff-ways.tsx";
import "../staff.css";

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
          {view.lowReach && <HealthOverview problems={problems} />}
        </>
      }
      controls={
        <>
          {problems.length === 0 && <AllFine>{health.nothingNeeded}</AllFine>}
          <ul className="health-cards">
            {problems.map((problem) => (
              <HealthCard key={problemKey(problem)} problem={problem}>
                <HealthRemedy problem={problem} screen={screen} onCase={openCase} />
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
