import { type ReactNode, useState } from "react";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { CodeField } from "../../components/code-field.tsx";
import { Frame } from "../../components/frame.tsx";
import { Icon } from "../../components/icon.tsx";
import { LetterKeys } from "../../components/letter-keys.tsx";
import { useShop } from "../../shop-context.ts";
import "../../screens/code-entry.css";

const GROUPS = [6] as const;
const LENGTH = 6;

interface StaffCaseProps {
  /** How the last print went; shown once this page has asked for one. */
  readonly notice: ReactNode;
  readonly onClose: () => void;
}

/** Asks for the order code whose file goes to the receipt printer. */
export const StaffCase = ({ notice, onClose }: StaffCaseProps) => {
  const { text, touch } = useShop();
  const { caseFile, leave } = text.staff;
  const [typed, type] = useState("");
  const [sent, send] = useState<string | null>(null);
  return (
    <Frame
      kind="staff-case"
      leading={<BackButton onPress={onClose} />}
      notice={typed === sent && notice}
      reading={
        <div className="code-entry">
          <span className="code-entry-mark">
            <Icon name="paper" />
          </span>
          <h1>{caseFile.title}</h1>
          <div className="code-entry-slip">
            <CodeField typed={typed} groups={GROUPS} isWrong={false} />
          </div>
          <p className="code-entry-words">{caseFile.hint}</p>
        </div>
      }
      sheet={
        <>
          <LetterKeys typed={typed} length={LENGTH} disabled={false} onType={type} />
          <div className="staff-case-ways">
            <Button tone="quiet" onPress={onClose}>
              {leave}
            </Button>
            <Button
              tone="primary"
              disabled={typed.length < LENGTH}
              onPress={() => {
                send(typed);
                touch({ kind: "staff-print-case", orderCode: typed });
              }}
            >
              {caseFile.print}
            </Button>
          </div>
        </>
      }
    />
  );
};
