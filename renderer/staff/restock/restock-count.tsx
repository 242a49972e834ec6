import { useState } from "react";
import {
  DIFFERENCE_REASONS,
  type DifferenceReason,
} from "../../../core/contract/restock-reasons.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Choice, ChoiceGroup } from "../../components/choice-group.tsx";
import { Stepper } from "../../components/stepper.tsx";
import { useShop } from "../../shop-context.ts";
import { RestockStep, type StepProps } from "./restock-step.tsx";
import { useRestockWords } from "./use-restock-words.ts";

/** First of all: how many are inside? A count that differs from the books is explained. */
export const RestockCountStep = ({ screen, onNote }: StepProps) => {
  const { view, say } = useShop();
  const words = useRestockWords();
  const { bookUnits, promisedUnits, bestBefore, capacity, next } = screen;
  const [units, count] = useState(bookUnits);
  const [reason, explain] = useState<DifferenceReason | null>(null);
  const differs = units !== bookUnits;
  return (
    <RestockStep
      screen={screen}
      step="count"
      how={words.count.how}
      next={{
        label: words.next,
        isReady: !differs || reason !== null,
        onPress: () => onNote({ counted: { units, reason: differs ? reason : null } }),
      }}
    >
      <div className="restock-count">
        <Stepper
          name={say(next.name)}
          units={units}
          minimum={0}
          maximum={Math.max(capacity, bookUnits)}
          onChange={count}
        />
      </div>
      <p className="soft restock-slot-words">
        {words.count.books(bookUnits)}
        {bestBefore !== null &&
          ` · ${words.fill.bestBefore} ${formatDate(bestBefore, view.language)}`}
        {promisedUnits > 0 && ` · ${words.count.promised(promisedUnits)}`}
      </p>
      {differs && (
        <>
          <h3 className="restock-why">{words.count.why}</h3>
          <ChoiceGroup
            label={words.count.why}
            className="restock-choices"
            chosen={reason}
            onChoose={explain}
          >
            {DIFFERENCE_REASONS.map((one) => (
              <Choice key={one} value={one} className="restock-choice">
                {words.differenceReasons[one]}
              </Choice>
            ))}
          </ChoiceGroup>
        </>
      )}
    </RestockStep>
  );
};
