import { useMemo } from "react";
import type { RestockSlotCard } from "../../../core/contract/restock-screens.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { layOutMachine, MACHINE } from "../../machine-layout.ts";
import { useShop } from "../../shop-context.ts";
import { placeStyle } from "../place-style.ts";
import { useRestockWords } from "./use-restock-words.ts";
import "./restock-map.css";

interface RestockMapProps {
  readonly slots: readonly RestockSlotCard[];
  readonly disabled: boolean;
  readonly onTake: (slotId: string) => void;
}

/** The machine as the restocker stands before it: every spiral and door a key, marked by what it needs. */
export const RestockMap = ({ slots, disabled, onTake }: RestockMapProps) => {
  const { text, say } = useShop();
  const places = useMemo(() => placesOf(slots), [slots]);
  const words = useRestockWords();
  return (
    <div className="restock-map" style={{ aspectRatio: `${MACHINE.width} / ${MACHINE.height}` }}>
      {places.map(({ slot, style }) => (
        <button
          key={slot.slotId}
          type="button"
          className="restock-place"
          style={style}
          data-kind={slot.kind}
          data-state={stateOf(slot)}
          disabled={disabled}
          aria-label={words.take(text.delivery.place[slot.kind](slot.label), say(slot.name))}
          onClick={() => onTake(slot.slotId)}
        >
          <span>{slot.label}</span>
          <Mark slot={slot} />
        </button>
      ))}
    </div>
  );
};

const Mark = ({ slot }: { readonly slot: RestockSlotCard }) => {
  const name = MARKS[stateOf(slot)];
  return name && <Icon name={name} />;
};

type PlaceState = "done" | "fine" | NonNullable<RestockSlotCard["need"]>;

/** Never by colour alone. */
const MARKS: Readonly<Partial<Record<PlaceState, IconName>>> = {
  done: "check",
  expired: "clock",
  "in-doubt": "notice",
  swap: "sort",
  empty: "plus",
  "below-par": "minus",
};

const stateOf = ({ isDone, need }: RestockSlotCard): PlaceState =>
  need ?? (isDone ? "done" : "fine");

/** Where each slot is drawn, in parts of the whole drawing. */
const placesOf = (slots: readonly RestockSlotCard[]) => {
  const boards = Map.groupBy(
    slots.toSorted((one, other) => (one.slotId < other.slotId ? -1 : 1)),
    ({ board }) => board,
  );
  const cabinets = [...boards.values()]
    .flatMap((some) => (some[0] ? [{ kind: some[0].kind, some }] : []))
    // Spirals stand left of the doors.
    .toSorted((one, other) => (one.kind < other.kind ? 1 : one.kind > other.kind ? -1 : 0));
  const drawn = layOutMachine(
    cabinets.map(({ kind, some }) => ({
      kind,
      places: some.map(({ slotId, channel }) => ({ label: slotId, channel })),
    })),
  );
  const bySlot = new Map(
    drawn.flatMap(({ places }) => places.map((place) => [place.label, place] as const)),
  );
  return slots.flatMap((slot) => {
    const place = bySlot.get(slot.slotId);
    if (!place) return [];
    return [{ slot, style: placeStyle(place) }];
  });
};
