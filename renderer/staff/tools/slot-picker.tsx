import type { CabinetPlan } from "../../../core/contract/delivery-screens.ts";
import type { ToolSlot } from "../../../core/contract/tools-screen.ts";
import { Icon } from "../../components/icon.tsx";
import { layOutMachine } from "../../machine-layout.ts";
import { useShop } from "../../shop-context.ts";
import { placeStyle } from "../place-style.ts";
import "./slot-picker.css";

interface SlotPickerProps {
  readonly machine: readonly CabinetPlan[];
  readonly slots: readonly ToolSlot[];
  readonly disabled: boolean;
  readonly onPick: (slotId: string) => void;
}

/** This machine with every spiral and door as a button; those with something to look after are marked. */
export const SlotPicker = ({ machine, slots, disabled, onPick }: SlotPickerProps) => {
  const { text } = useShop();
  return (
    <div className="slot-picker">
      {layOutMachine(machine).flatMap(({ kind, places }) =>
        places.map((place) => {
          const slot = slots.find(
            ({ slotKind, slotLabel }) => slotKind === kind && slotLabel === place.label,
          );
          if (!slot) return null;
          const needsLook = slot.fault !== null || slot.isInDoubt;
          return (
            <button
              key={slot.slotId}
              type="button"
              disabled={disabled}
              data-slot={slot.slotId}
              data-kind={kind}
              data-look={needsLook}
              aria-label={text.delivery.place[kind](place.label)}
              style={placeStyle(place)}
              onClick={() => onPick(slot.slotId)}
            >
              <span>
                {place.label}
                {needsLook && <Icon name="notice" />}
              </span>
            </button>
          );
        }),
      )}
    </div>
  );
};
