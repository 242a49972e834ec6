import { type DrawnState, StateDrawing } from "../../components/states/state-drawing.tsx";
import { AllFine } from "../../staff/all-fine.tsx";
import { HealthCard } from "../../staff/health/health-card.tsx";
import { SlotCount } from "../../staff/health/slot-count.tsx";
import { sampleStaff } from "../sample-staff.ts";
import { Specimen } from "./specimen.tsx";

const DRAWN = [
  "empty",
  "preparing",
  "offline",
  "sold-out",
  "closed",
  "out-of-service",
  "in-service",
  "no-paper",
  "stuck",
  "needs-staff",
] as const satisfies readonly DrawnState[];

const { problems, slotsToCount } = sampleStaff(null);
const cards = [
  ...problems.filter(({ remedy }) => remedy === "count").slice(0, 1),
  ...problems.filter(({ isUrgent }) => !isUrgent).slice(0, 1),
];

export const States = () => (
  <>
    <Specimen
      name="state-drawing"
      cells={DRAWN.map((state) => ({
        state,
        draw: () => (
          <div className="specimen-drawing">
            <StateDrawing state={state} />
          </div>
        ),
      }))}
    />
    <Specimen
      name="health-card"
      isWide
      cells={cards.map((problem) => ({
        state: problem.isUrgent ? "urgent" : "soon",
        draw: () => (
          <ul>
            <HealthCard problem={problem}>
              {problem.remedy === "count" && slotsToCount[0] && (
                <SlotCount slot={slotsToCount[0]} />
              )}
            </HealthCard>
          </ul>
        ),
      }))}
    />
    <Specimen
      name="all-fine"
      isWide
      cells={[{ state: "rest", draw: ({ staff }) => <AllFine>{staff.day.nothingOpen}</AllFine> }]}
    />
  </>
);
