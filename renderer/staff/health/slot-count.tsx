import { useState } from "react";
import type { SlotToCount } from "../../../core/contract/staff-screens.ts";
import { Button } from "../../components/button.tsx";
import { Stepper } from "../../components/stepper.tsx";
import { useShop } from "../../shop-context.ts";
import "./slot-count.css";

/** A person has looked inside and counted: the slot may sell again. */
export const SlotCount = ({ slot }: { readonly slot: SlotToCount }) => {
  const { text, say, touch } = useShop();
  const [units, count] = useState(slot.bookUnits);
  const { slots } = text.staff;
  const name = say(slot.name);
  return (
    <div className="slot-count">
      <div className="slot-count-words">
        <h3>{name}</h3>
        <p className="soft">{slots.book(slot.bookUnits, slot.capacity)}</p>
      </div>
      <Stepper name={name} units={units} minimum={0} maximum={slot.capacity} onChange={count} />
      <Button
        tone="plain"
        icon="check"
        onPress={() => touch({ kind: "staff-count", slotId: slot.slotId, units })}
      >
        {slots.save}
      </Button>
    </div>
  );
};
