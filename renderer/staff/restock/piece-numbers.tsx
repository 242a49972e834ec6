import { Choice, ChoiceGroup } from "../../components/choice-group.tsx";
import { useRestockWords } from "./use-restock-words.ts";

interface PieceNumbersProps {
  readonly pieces: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** Which piece of the edition is it? The number is written on it. */
export const PieceNumbers = ({ pieces, chosen, onChoose }: PieceNumbersProps) => {
  const label = useRestockWords().fill.pieceNumber(pieces);
  const numbers = Array.from({ length: pieces }, (_, index) => index + 1);
  return (
    <>
      <h3 className="restock-why">{label}</h3>
      <ChoiceGroup
        label={label}
        className="restock-choices restock-numbers"
        chosen={chosen === null ? null : String(chosen)}
        onChoose={(value) => onChoose(Number(value))}
      >
        {numbers.map((number) => (
          <Choice key={number} value={String(number)} className="restock-choice">
            {number}
          </Choice>
        ))}
      </ChoiceGroup>
    </>
  );
};
