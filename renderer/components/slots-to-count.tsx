import type { SlotInDoubt } from "../../core/contract/staff-screens.ts";
import { useShop } from "../shop-context.ts";
import { AllFine } from "./all-fine.tsx";
import { SlotCount } from "./slot-count.tsx";

/** Slots that stopped until somebody has looked inside and counted. */
export const SlotsToCount = ({ slots }: { readonly slots: readonly SlotInDoubt[] }) => {
  const words = useShop().text.staff.slots;
  return (
    <>
      <div className="staff-part">
        <h2>{words.title}</h2>
        {slots.length > 0 ? <p className="soft">{words.how}</p> : <AllFine>{words.none}</AllFine>}
      </div>
      <ul className="slot-counts">
        {slots.map((slot) => (
          <SlotCount key={`${slot.slotId} ${slot.bookUnits}`} slot={slot} />
        ))}
      </ul>
    </>
  );
};
