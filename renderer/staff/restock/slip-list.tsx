import type { SlipView } from "../../../core/contract/restock-screens.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";
import { useRestockWords } from "./use-restock-words.ts";
import "../paper-list.css";

interface SlipListProps {
  readonly slips: readonly SlipView[];
  readonly disabled: boolean;
}

/** The last hand-over slips: the original once, copies after that. */
export const SlipList = ({ slips, disabled }: SlipListProps) => {
  const { view, touch } = useShop();
  const words = useRestockWords();
  if (slips.length === 0) return null;
  return (
    <section className="staff-part">
      <h2>{words.slips}</h2>
      <ul className="paper-list">
        {slips.map(({ visitId, number, date, slots, paper }) => (
          <li key={visitId}>
            <div>
              <p className="paper-list-title">{number}</p>
              <p className="soft">
                {formatDate(date, view.language)}, {words.slotsOnSlip(slots)}, {words.paper[paper]}
              </p>
            </div>
            <Button
              tone="plain"
              disabled={disabled}
              onPress={() => touch({ kind: "restock", wish: { kind: "print-slip", visitId } })}
            >
              {paper === "none" ? words.printSlip : words.printCopy}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
