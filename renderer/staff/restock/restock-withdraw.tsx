import { useState } from "react";
import {
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from "../../../core/contract/restock-reasons.ts";
import { Stepper } from "../../components/stepper.tsx";
import { RestockStep, type StepProps } from "./restock-step.tsx";
import { useRestockWords } from "./use-restock-words.ts";

type Taken = Readonly<Partial<Record<WithdrawalReason, number>>>;

/** What comes out unsold, and why. What is over, or makes room for another product, is proposed. */
export const RestockWithdrawStep = ({
  screen,
  onNote,
  countedUnits,
}: StepProps & { readonly countedUnits: number }) => {
  const words = useRestockWords();
  const [taken, take] = useState<Taken>(() => proposed(screen, countedUnits));
  const withdrawn = WITHDRAWAL_REASONS.flatMap((reason) => {
    const units = taken[reason] ?? 0;
    return units > 0 ? { units, reason } : [];
  });
  const takenUnits = withdrawn.reduce((sum, { units }) => sum + units, 0);
  const stays = countedUnits - takenUnits;
  return (
    <RestockStep
      screen={screen}
      step="takeOut"
      how={words.withdraw.how}
      onBack={() => onNote({ counted: null })}
      next={{
        label: takenUnits === 0 ? words.withdraw.nothing : words.withdraw.next(takenUnits),
        isReady: true,
        onPress: () => onNote({ withdrawn }),
      }}
    >
      <div>
        {WITHDRAWAL_REASONS.map((reason) => {
          const units = taken[reason] ?? 0;
          return (
            <div className="restock-row" key={reason}>
              <span className="restock-row-words">{words.withdrawalReasons[reason]}</span>
              <Stepper
                name={words.withdrawalReasons[reason]}
                units={units}
                minimum={0}
                maximum={units + stays}
                onChange={(next) => take({ ...taken, [reason]: next })}
              />
            </div>
          );
        })}
      </div>
      <p className="restock-slot-words">{words.withdraw.stays(stays)}</p>
    </RestockStep>
  );
};

const proposed = (
  { now, next, takeOutUnits }: StepProps["screen"],
  countedUnits: number,
): Taken => {
  const isSwap = now.sku !== next.sku || now.variantId !== next.variantId;
  if (isSwap) return { swapped: countedUnits };
  return takeOutUnits > 0 ? { expired: countedUnits } : {};
};
