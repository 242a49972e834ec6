import { AllFine } from "../../components/all-fine.tsx";
import { SlotCount } from "../../components/slot-count.tsx";
import { type DrawnState, StateDrawing } from "../../components/states/state-drawing.tsx";
import { sampleStaff } from "../sample-codes.ts";
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

const { slotsInDoubt } = sampleStaff(null);

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
      name="slot-count"
      isWide
      cells={[
        {
          state: "rest",
          draw: () => (
            <ul>
              {slotsInDoubt.map((slot) => (
                <SlotCount key={slot.slotId} slot={slot} />
              ))}
            </ul>
          ),
        },
      ]}
    />
    <Specimen
      name="all-fine"
      isWide
      cells={[{ state: "rest", draw: ({ staff }) => <AllFine>{staff.slots.none}</AllFine> }]}
    />
  </>
);
