import { useState } from "react";
import type { CodeEntryScreen as CodeEntry } from "../../core/contract/kiosk-view.ts";
import { BackButton } from "../components/back-button.tsx";
import { Button } from "../components/button.tsx";
import { CodeField } from "../components/code-field.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { LetterKeys } from "../components/letter-keys.tsx";
import { useShop } from "../shop-context.ts";
import "./code-entry.css";

const GROUPS = [4, 4, 4] as const;
const LENGTH = 12;

/** One place for a voucher and for waiting goods: the code large, its problem kindly below it. */
export const CodeEntryScreen = ({ screen }: { readonly screen: CodeEntry }) => {
  const { text, view, touch } = useShop();
  const { entry } = text.codes;
  const [typed, type] = useState("");
  const [sent, send] = useState<string | null>(null);
  const { isChecking } = screen;
  // What was said about an earlier code is not said about the next one.
  const problem = typed === sent && !isChecking ? screen.problem : null;
  return (
    <Frame
      kind="code-entry"
      leading={<BackButton />}
      reading={
        <div className="code-entry">
          <span className="code-entry-mark">
            <Icon name="ticket" />
          </span>
          <h1>{entry.title}</h1>
          <div className="code-entry-slip">
            <CodeField typed={typed} groups={GROUPS} isWrong={problem !== null} />
          </div>
          <p className="code-entry-words" role="status" data-problem={problem !== null}>
            {problem ? entry.problems[problem] : isChecking ? entry.checking : entry.hint}
          </p>
          {problem && <p className="soft">{text.shop.help(view.contactWhatsapp)}</p>}
        </div>
      }
      sheet={
        <>
          <LetterKeys typed={typed} length={LENGTH} disabled={isChecking} onType={type} />
          <Button
            tone="primary"
            disabled={isChecking || typed.length < LENGTH}
            onPress={() => {
              send(typed);
              touch({ kind: "enter-code", code: typed });
            }}
          >
            {isChecking ? entry.checking : entry.use}
          </Button>
        </>
      }
    />
  );
};
