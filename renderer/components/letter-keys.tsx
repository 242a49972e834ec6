import { LETTER_ROWS } from "../letter-rows.ts";
import { pressKey } from "../press-key.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./keys.css";

const LAST_ROW = LETTER_ROWS.length - 1;

interface LetterKeysProps {
  readonly typed: string;
  readonly length: number;
  readonly disabled: boolean;
  readonly onType: (typed: string) => void;
}

export const LetterKeys = ({ typed, length, disabled, onType }: LetterKeysProps) => {
  const { text } = useShop();
  const isFull = typed.length >= length;
  return (
    <div className="keys letter-keys">
      {LETTER_ROWS.map((row, index) => (
        <div className="keys-row" key={row}>
          {[...row].map((letter) => (
            <button
              key={letter}
              type="button"
              className="key"
              data-key={letter}
              disabled={disabled || isFull}
              {...pressKey(() => onType(`${typed}${letter}`))}
            >
              {letter}
            </button>
          ))}
          {index === LAST_ROW && (
            <button
              type="button"
              className="key"
              data-key="erase"
              aria-label={text.codes.entry.erase}
              disabled={disabled || typed === ""}
              {...pressKey(() => onType(typed.slice(0, -1)))}
            >
              <Icon name="erase" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
};
