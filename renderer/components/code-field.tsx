import { useShop } from "../shop-context.ts";
import "./code-field.css";

interface CodeFieldProps {
  readonly typed: string;
  /** Letters a group: `[4, 4, 4]`. */
  readonly groups: readonly number[];
  readonly isWrong: boolean;
}

/** The code as it is typed: large, in the groups it is written in, with the next place marked. */
export const CodeField = ({ typed, groups, isWrong }: CodeFieldProps) => {
  const { text } = useShop();
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, size) => sum + size, 0),
  );
  return (
    <output className="code-field" data-wrong={isWrong} aria-label={text.codes.entry.typed}>
      {groups.map((size, index) => {
        const start = starts[index] ?? 0;
        return (
          <span className="code-field-group" key={start}>
            {Array.from({ length: size }, (_, place) => start + place).map((place) => (
              <span key={place} data-next={place === typed.length}>
                {typed.charAt(place)}
              </span>
            ))}
          </span>
        );
      })}
    </output>
  );
};
