import type { ReactNode } from "react";
import type { RestockDraft, RestockSlotScreen } from "../../../core/contract/restock-screens.ts";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useShop } from "../../shop-context.ts";
import { RestockDoor } from "./restock-door.tsx";
import { RestockNoticePlate } from "./restock-notice.tsx";
import { useRestockWords } from "./use-restock-words.ts";

/** What every step of a slot is given. */
export interface StepProps {
  readonly screen: RestockSlotScreen;
  /** Says how far the hands have come; the rest of the draft stays. */
  readonly onNote: (more: Partial<RestockDraft>) => void;
}

const STEPS = ["count", "takeOut", "fill", "check"] as const;
export type StepName = (typeof STEPS)[number];

interface RestockStepProps {
  readonly screen: RestockSlotScreen;
  readonly step: StepName;
  /** What is asked in this step. */
  readonly how: string;
  readonly children: ReactNode;
  readonly tools?: ReactNode;
  readonly onBack?: () => void;
  readonly next: {
    readonly label: string;
    readonly isReady: boolean;
    readonly onPress: () => void;
  };
}

/** The plan of a step: which slot, how far, the question, and the one way on. */
export const RestockStep = (props: RestockStepProps) => {
  const { screen, step, how, children, tools, onBack, next } = props;
  const { text, say, touch } = useShop();
  const words = useRestockWords();
  const { slotId, isWorking, next: product } = screen;
  const at = STEPS.indexOf(step);
  const variant = product.variantLabel && say(product.variantLabel);
  return (
    <Frame
      kind="staff-restock-slot"
      leading={
        <div className="restock-where">
          <h1>{text.delivery.place[screen.slotKind](screen.label)}</h1>
          <p className="soft">{variant ? `${say(product.name)}, ${variant}` : say(product.name)}</p>
        </div>
      }
      notice={<RestockNoticePlate notice={screen.notice} isWorking={isWorking} />}
      reading={
        <>
          <ol className="restock-steps">
            {STEPS.map((one, index) => (
              <li key={one} data-state={index < at ? "done" : index === at ? "now" : "later"}>
                {words.steps[one]}
              </li>
            ))}
          </ol>
          <h2 className="restock-slot-words">{how}</h2>
        </>
      }
      controls={
        <>
          {children}
          <RestockDoor {...screen} />
          <div className="restock-tools">
            {tools}
            <Button
              tone="plain"
              disabled={isWorking}
              onPress={() => touch({ kind: "restock", wish: { kind: "undo", slotId } })}
            >
              {words.undo}
            </Button>
          </div>
        </>
      }
      sheet={
        <>
          {onBack && (
            <Button tone="quiet" icon="back" disabled={isWorking} onPress={onBack}>
              {text.shop.back}
            </Button>
          )}
          <Button tone="primary" disabled={isWorking || !next.isReady} onPress={next.onPress}>
            {next.label}
          </Button>
        </>
      }
    />
  );
};
