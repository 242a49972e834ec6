import type { ToolWish } from "../../../core/contract/tools-touches.ts";
import { AlertSheet } from "../../components/alert-sheet.tsx";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";

/** What has to be answered by a person before or after a tool does its work. */
export type Question = "sound" | "restart" | "stop";

interface ToolQuestionProps {
  readonly question: Question;
  /** Null: everything stays as it is. */
  readonly onAnswer: (wish: ToolWish | null) => void;
}

export const ToolQuestion = ({ question, onAnswer }: ToolQuestionProps) => {
  const words = useShop().text.staff.tools;
  if (question === "sound") {
    const judge = (isGood: boolean) => onAnswer({ tool: "judge", device: "sound", isGood });
    return (
      <AlertSheet
        title={words.sound.title}
        words={words.sound.ask}
        actions={
          <>
            <Button tone="primary" onPress={() => judge(true)}>
              {words.sound.heard}
            </Button>
            <Button tone="plain" onPress={() => judge(false)}>
              {words.sound.notHeard}
            </Button>
          </>
        }
      />
    );
  }
  const { title, how, confirm } = words[question];
  return (
    <AlertSheet
      title={title}
      words={how}
      actions={
        <>
          <Button tone="primary" onPress={() => onAnswer(null)}>
            {words.restart.keep}
          </Button>
          <Button tone="plain" onPress={() => onAnswer({ tool: question })}>
            {confirm}
          </Button>
        </>
      }
    />
  );
};
