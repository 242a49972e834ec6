import { CodeField } from "../../components/code-field.tsx";
import { LetterKeys } from "../../components/letter-keys.tsx";
import { SearchKeys } from "../../components/search-keys.tsx";
import { NumberKeys } from "../../staff/door/number-keys.tsx";
import { Specimen } from "./specimen.tsx";

const nothing = () => undefined;
const GROUPS = [4, 4, 4] as const;
const LENGTH = 12;
const WHOLE_CODE = "K7M4P2QX9TRW";

/** What is typed, and what it is typed with. */
export const Typed = () => (
  <>
    <Specimen
      name="code-field"
      isWide
      cells={[
        { state: "rest", draw: () => <CodeField typed="" groups={GROUPS} isWrong={false} /> },
        {
          state: "being typed",
          draw: () => <CodeField typed="K7M4P" groups={GROUPS} isWrong={false} />,
        },
        { state: "error", draw: () => <CodeField typed={WHOLE_CODE} groups={GROUPS} isWrong /> },
      ]}
    />
    <Specimen
      name="letter-keys"
      isWide
      cells={[
        {
          state: "rest",
          draw: () => <LetterKeys typed="K7" length={LENGTH} disabled={false} onType={nothing} />,
        },
        {
          state: "pressed",
          draw: () => <LetterKeys typed="K7" length={LENGTH} disabled={false} onType={nothing} />,
        },
        {
          state: "disabled: the code is whole",
          draw: () => (
            <LetterKeys typed={WHOLE_CODE} length={LENGTH} disabled={false} onType={nothing} />
          ),
        },
        {
          state: "loading: the code is checked",
          draw: () => <LetterKeys typed={WHOLE_CODE} length={LENGTH} disabled onType={nothing} />,
        },
      ]}
    />
    <Specimen
      name="number-keys"
      isWide
      cells={[
        {
          state: "rest",
          draw: () => <NumberKeys disabled={false} canErase onFigure={nothing} onErase={nothing} />,
        },
        {
          state: "disabled",
          draw: () => <NumberKeys disabled canErase={false} onFigure={nothing} onErase={nothing} />,
        },
      ]}
    />
    <Specimen
      name="search-keys"
      isWide
      cells={[
        { state: "rest", draw: () => <SearchKeys found={0} /> },
        {
          state: "being typed",
          draw: () => <SearchKeys found={3} />,
          looking: { typed: "dompet" },
        },
      ]}
    />
  </>
);
