import type { ReactNode } from "react";
import type { CabinetPlan } from "../../../core/contract/delivery-screens.ts";
import type { ToolSlot } from "../../../core/contract/tools-screen.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { MachineMap } from "../../components/machine-map.tsx";
import { useShop } from "../../shop-context.ts";

interface StaffToolsSlotProps {
  readonly slot: ToolSlot;
  readonly machine: readonly CabinetPlan[];
  readonly isWorking: boolean;
  readonly notice: ReactNode;
  readonly onClose: () => void;
}

/** One spiral or door: what its sensors say, its test, and what became of the unit that came out. */
export const StaffToolsSlot = (props: StaffToolsSlotProps) => {
  const { slot, machine, isWorking, notice, onClose } = props;
  const { text, say, touch } = useShop();
  const { slots } = text.staff.tools;
  const { slotKind, slotLabel, slotId, openVendId } = slot;
  const isOpen = slot.door === "open";
  const complaint = slot.fault ? slots.faults[slot.fault] : slots.noFault;
  const end = (vendId: string, unit: "returned" | "lost") =>
    touch({ kind: "staff-tool", wish: { tool: "end-vend", vendId, unit } });
  return (
    <Frame
      kind="staff-tools-slot"
      leading={<BackButton onPress={onClose} disabled={isWorking} />}
      notice={notice}
      reading={
        <div className="tool-slot">
          <h1>{text.delivery.place[slotKind](slotLabel)}</h1>
          <p className="tool-slot-goods">{say(slot.name)}</p>
          <p className="tool-slot-goods">{slots.holds(slot.bookUnits)}</p>
          <div className="tool-slot-map">
            <MachineMap
              machine={machine}
              line={{ slotKind, slotLabel, state: isOpen ? "take-and-close" : "waiting" }}
            />
          </div>
          <h2>{slots.sensors}</h2>
          <ul className="tool-slot-sensors">
            <li data-look={slot.fault !== null}>{complaint}</li>
            {slot.door && slot.fault !== "door-open" && <li>{slots.door[slot.door]}</li>}
            {slot.goods && <li>{slots.goods[slot.goods]}</li>}
            {slot.isInDoubt && openVendId === null && <li data-look={true}>{slots.inDoubt}</li>}
          </ul>
        </div>
      }
      sheet={
        openVendId !== null ? (
          <div className="tool-slot-question">
            <h2>{slots.whereIsIt}</h2>
            <div>
              <Button
                tone="primary"
                disabled={isWorking}
                onPress={() => end(openVendId, "returned")}
              >
                {slots.returned}
              </Button>
              <Button tone="plain" disabled={isWorking} onPress={() => end(openVendId, "lost")}>
                {slots.lost}
              </Button>
            </div>
          </div>
        ) : (
          <div className="tool-slot-question">
            <p>{slots.warning[slotKind]}</p>
            <Button
              tone="primary"
              disabled={isWorking}
              onPress={() => touch({ kind: "staff-tool", wish: { tool: "test-slot", slotId } })}
            >
              {slots.act[slotKind]}
            </Button>
          </div>
        )
      }
    />
  );
};
