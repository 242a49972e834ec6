import { formatDate } from "../../../core/text/format-date.ts";
import { useShop } from "../../shop-context.ts";
import { RestockStep, type StepProps } from "./restock-step.tsx";
import { useRestockWords } from "./use-restock-words.ts";

interface RestockCheckProps extends StepProps {
  readonly keptUnits: number;
  readonly takenUnits: number;
}

/** All of it once more, before it counts. */
export const RestockCheckStep = ({ screen, onNote, keptUnits, takenUnits }: RestockCheckProps) => {
  const { view, touch } = useShop();
  const words = useRestockWords();
  const { draft, slotId } = screen;
  const { counted, filled } = draft;
  if (!counted || !filled) return null;
  const { loadedUnits, broughtUnits, bestBefore, batchNumber, editionNumber } = filled;
  const rows: readonly (readonly [string, string])[] = [
    [words.check.found, String(counted.units)],
    [words.check.takenOut, String(takenUnits)],
    [words.check.loaded, String(loadedUnits)],
    ...(batchNumber === null ? [] : [[words.fill.batch, batchNumber] as const]),
    ...(bestBefore === null
      ? []
      : [[words.fill.bestBefore, formatDate(bestBefore, view.language)] as const]),
    ...(editionNumber === null
      ? []
      : [[words.fill.pieceNumber(screen.next.editionPieces ?? 0), String(editionNumber)] as const]),
    [words.check.home, String(broughtUnits - loadedUnits + takenUnits)],
    [words.check.left, String(keptUnits + loadedUnits)],
  ];
  return (
    <RestockStep
      screen={screen}
      step="check"
      how={words.check.how}
      onBack={() => onNote({ filled: null })}
      next={{
        label: words.check.confirm,
        isReady: true,
        onPress: () => touch({ kind: "restock", wish: { kind: "confirm", slotId } }),
      }}
    >
      <dl className="restock-figures">
        {rows.map(([label, value], index) => (
          <div key={label} data-last={index === rows.length - 1}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </RestockStep>
  );
};
