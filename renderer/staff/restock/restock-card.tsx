import type { RestockSlotCard } from "../../../core/contract/restock-screens.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Icon } from "../../components/icon.tsx";
import { useShop } from "../../shop-context.ts";
import { useRestockWords } from "./use-restock-words.ts";
import "./restock-card.css";

interface RestockCardProps {
  readonly slot: RestockSlotCard;
  readonly disabled: boolean;
  readonly onTake: (slotId: string) => void;
}

/** A slot of the list, to be tapped: what is there, why hands are needed, what goes out and in. */
export const RestockCard = ({ slot, disabled, onTake }: RestockCardProps) => {
  const { text, view, say } = useShop();
  const words = useRestockWords();
  const { need, bestBefore, bringUnits, takeOutUnits, coveredBy, plannedName } = slot;
  const name = slot.variantLabel ? `${say(slot.name)}, ${say(slot.variantLabel)}` : say(slot.name);
  const acts = [
    takeOutUnits > 0 && words.takeOut(takeOutUnits),
    bringUnits > 0 && words.bring(bringUnits),
  ].filter((act) => act !== false);
  return (
    <li>
      <button
        type="button"
        className="restock-card"
        data-need={need ?? "none"}
        disabled={disabled}
        onClick={() => onTake(slot.slotId)}
      >
        <span className="restock-card-place">{text.delivery.place[slot.kind](slot.label)}</span>
        <span className="restock-card-words">
          <span className="restock-card-name">{name}</span>
          <span className="soft">
            {words.inside(slot.units, slot.capacity)}
            {bestBefore !== null &&
              ` · ${words.fill.bestBefore} ${formatDate(bestBefore, view.language)}`}
          </span>
          {plannedName && <span>{words.becomes(say(plannedName))}</span>}
          {coveredBy !== null && <span>{words.coveredBy(coveredBy)}</span>}
        </span>
        <span className="restock-card-need">
          {need ? words.needs[need] : slot.isDone && words.done}
          {acts.length > 0 && <span className="restock-card-acts">{acts.join(", ")}</span>}
        </span>
        <Icon name="forward" />
      </button>
    </li>
  );
};
