import { useState } from "react";
import { addDays } from "../../../core/business-day.ts";
import { Button } from "../../components/button.tsx";
import { Stepper } from "../../components/stepper.tsx";
import { BatchEntry } from "./batch-entry.tsx";
import { FoodDates } from "./food-dates.tsx";
import { PieceNumbers } from "./piece-numbers.tsx";
import { RestockStep, type StepProps } from "./restock-step.tsx";
import { RestockSwap } from "./restock-swap.tsx";
import { useRestockWords } from "./use-restock-words.ts";

/** More of one thing is not carried to a single slot. */
const MOST_HOME = 99;

/** What goes in, with its dates where it is food, and what goes home again. */
export const RestockFillStep = ({
  screen,
  onNote,
  keptUnits,
}: StepProps & { readonly keptUnits: number }) => {
  const words = useRestockWords();
  const { next: product, capacity, bringUnits, today } = screen;
  const room = Math.max(0, capacity - keptUnits);
  const [loadedUnits, load] = useState(Math.min(room, bringUnits));
  const [homeUnits, takeHome] = useState(0);
  const [producedOn, makeOn] = useState(today);
  const [bestBefore, keepUntil] = useState(keepsUntil(today, product.shelfLifeDays));
  const [batchNumber, typeBatch] = useState("");
  const [editionNumber, choosePiece] = useState<number | null>(null);
  const [page, open] = useState<"fill" | "batch" | "swap">("fill");
  const isDated = product.isFood && loadedUnits > 0;
  const isPiece = product.editionPieces !== null && capacity === 1 && loadedUnits > 0;

  if (page === "batch") {
    return <BatchEntry typed={batchNumber} onType={typeBatch} onClose={() => open("fill")} />;
  }
  if (page === "swap") {
    return (
      <RestockSwap
        screen={screen}
        onChoose={(choice) => onNote({ product: choice, withdrawn: null })}
        onClose={() => open("fill")}
      />
    );
  }
  return (
    <RestockStep
      screen={screen}
      step="fill"
      how={words.fill.how}
      onBack={() => onNote({ withdrawn: null })}
      tools={
        <Button tone="plain" icon="sort" disabled={screen.isWorking} onPress={() => open("swap")}>
          {words.swap.open}
        </Button>
      }
      next={{
        label: loadedUnits === 0 ? words.fill.nothing : words.fill.next(loadedUnits),
        isReady: (!isDated || batchNumber !== "") && (!isPiece || editionNumber !== null),
        onPress: () =>
          onNote({
            filled: {
              broughtUnits: loadedUnits + homeUnits,
              loadedUnits,
              batchNumber: isDated ? batchNumber : null,
              producedOn: isDated ? producedOn : null,
              bestBefore: isDated ? bestBefore : null,
              editionNumber: isPiece ? editionNumber : null,
            },
          }),
      }}
    >
      <div>
        <UnitsRow
          label={words.fill.loaded}
          hint={words.fill.room(room)}
          units={loadedUnits}
          maximum={room}
          onChange={load}
        />
        {isDated && (
          <FoodDates
            today={today}
            producedOn={producedOn}
            bestBefore={bestBefore}
            batchNumber={batchNumber}
            onMadeOn={(date) => {
              makeOn(date);
              keepUntil(keepsUntil(date, product.shelfLifeDays));
            }}
            onBestBefore={keepUntil}
            onBatch={() => open("batch")}
          />
        )}
        {isPiece && (
          <PieceNumbers
            pieces={product.editionPieces ?? 0}
            chosen={editionNumber}
            onChoose={choosePiece}
          />
        )}
        <UnitsRow
          label={words.fill.over}
          units={homeUnits}
          maximum={MOST_HOME}
          onChange={takeHome}
        />
      </div>
    </RestockStep>
  );
};

/** Proposed from how long it keeps; the pack has the last word. */
const keepsUntil = (producedOn: string, shelfLifeDays: number | null): string =>
  addDays(producedOn, shelfLifeDays ?? 1);

interface UnitsRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly units: number;
  readonly maximum: number;
  readonly onChange: (units: number) => void;
}

const UnitsRow = ({ label, hint, units, maximum, onChange }: UnitsRowProps) => (
  <div className="restock-row">
    <span className="restock-row-words">
      {label}
      {hint && <span className="soft">{hint}</span>}
    </span>
    <Stepper name={label} units={units} minimum={0} maximum={maximum} onChange={onChange} />
  </div>
);
