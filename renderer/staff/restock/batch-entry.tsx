import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { NumberKeys } from "../door/number-keys.tsx";
import { useRestockWords } from "./use-restock-words.ts";

/** As long as a date and a number of the day. */
const LONGEST = 10;

interface BatchEntryProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
}

/** The batch number as it stands on the pack. */
export const BatchEntry = ({ typed, onType, onClose }: BatchEntryProps) => {
  const words = useRestockWords();
  return (
    <Frame
      kind="staff-restock-batch"
      leading={<BackButton onPress={onClose} />}
      reading={
        <>
          <h1>{words.fill.typeBatch}</h1>
          <output className="restock-batch" aria-label={words.fill.batch}>
            {typed === "" ? "–" : typed}
          </output>
        </>
      }
      sheet={
        <div className="restock-batch-keys">
          <NumberKeys
            disabled={false}
            canErase={typed !== ""}
            onFigure={(figure) => onType(`${typed}${figure}`.slice(0, LONGEST))}
            onErase={() => onType(typed.slice(0, -1))}
          />
          <Button tone="primary" disabled={typed === ""} onPress={onClose}>
            {words.next}
          </Button>
        </div>
      }
    />
  );
};
