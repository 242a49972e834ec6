import { useState } from "react";
import type { SlotInDoubt } from "../../core/contract/staff-screens.ts";
import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";
import { Stepper } from "./stepper.tsx";
import "./slot-count.css";

/** A slot that stopped: a person looks inside, counts, and it may sell again. */
export const SlotCount = ({ slot }: { readonly slot: SlotInDoubt }) => {
  const { text, say, touch } = useShop();
  const [units, count] = useState(slot.bookUnits);
  const { slots } = text.staff;
  const name = say(slot.name);
  return (
    <li className="slot-count">
      <div className="slot-count-words">
        <p className="slot-count-place">{text.delivery.place[slot.slotKind](slot.slotLabel)}</p>
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
    </li>
  );
};
