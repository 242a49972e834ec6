import { useState } from "react";
import { businessDateAt, timeOfDayAt } from "../../../core/business-day.ts";
import type { StaffToolsScreen } from "../../../core/contract/tools-screen.ts";
import type { ToolWish } from "../../../core/contract/tools-touches.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { useShop } from "../../shop-context.ts";
import { type Question, ToolQuestion } from "./tool-question.tsx";
import { ToolRow } from "./tool-row.tsx";

interface StaffToolsListProps {
  readonly screen: StaffToolsScreen;
  readonly onOpen: (page: "touch" | "log") => void;
}

/** Everything that is no slot: how it stands now, and a button to try it. */
export const StaffToolsList = ({ screen, onOpen }: StaffToolsListProps) => {
  const { text, view, touch, playSound } = useShop();
  const [question, ask] = useState<Question | null>(null);
  const { printer, isOnline, clock, copies, working } = screen;
  const words = text.staff.tools;
  const use = (wish: ToolWish) => touch({ kind: "staff-tool", wish });
  const answer = (wish: ToolWish | null) => {
    ask(null);
    if (wish) use(wish);
  };
  const say = (ms: number) =>
    `${formatDate(businessDateAt(ms), view.language)}, ${timeOfDayAt(ms).replace(":", ".")}`;
  const row = (tool: ToolWish["tool"]) => ({
    name: tool,
    disabled: working !== null,
    isWorking: working === tool,
  });
  const paper = printer.paperLow ? words.printer.paperLow : words.printer.ready;
  const copied = copies.last
    ? words.copies.last(say(copies.last.madeAtMs), copies.last.facts)
    : words.copies.none;
  return (
    <>
      <ul className="tool-rows">
        <ToolRow
          {...row("test-printer")}
          title={words.printer.title}
          act={words.printer.act}
          state={printer.fault ? words.printer.faults[printer.fault] : paper}
          needsLook={printer.fault !== null || printer.paperLow}
          onUse={() => use({ tool: "test-printer" })}
        />
        <ToolRow
          {...row("judge")}
          title={words.sound.title}
          act={words.sound.act}
          state={view.soundVolume > 0 ? words.sound.state : words.sound.off}
          isWorking={false}
          onUse={() => {
            playSound("paid");
            ask("sound");
          }}
        />
        <ToolRow
          {...row("judge")}
          name="touch"
          title={words.touch.title}
          act={words.touch.act}
          state={words.touch.state}
          isWorking={false}
          onUse={() => onOpen("touch")}
        />
        <ToolRow
          {...row("test-network")}
          title={words.network.title}
          act={words.network.act}
          state={isOnline ? words.network.online : words.network.offline}
          needsLook={!isOnline}
          onUse={() => use({ tool: "test-network" })}
        />
        <ToolRow
          {...row("test-clock")}
          title={words.clock.title}
          act={words.clock.act}
          state={`${words.clock.shows(say(clock.nowMs))}${clock.isTrusted ? "" : `, ${words.clock.untrusted}`}`}
          needsLook={!clock.isTrusted}
          onUse={() => use({ tool: "test-clock" })}
        />
        <ToolRow
          {...row("copy-journal")}
          title={words.copies.title}
          act={words.copies.act}
          state={copies.problem ? words.copies.problems[copies.problem] : copied}
          needsLook={copies.problem !== null || copies.last === null}
          onUse={() => use({ tool: "copy-journal" })}
        />
        <ToolRow
          {...row("test-slot")}
          name="log"
          title={words.log.title}
          act={words.log.act}
          state={words.log.state}
          isWorking={false}
          onUse={() => onOpen("log")}
        />
        <ToolRow
          {...row("restart")}
          title={words.restart.title}
          act={words.restart.act}
          state={words.restart.how}
          onUse={() => ask("restart")}
        />
        <ToolRow
          {...row("stop")}
          title={words.stop.title}
          act={words.stop.act}
          state={words.stop.how}
          onUse={() => ask("stop")}
        />
      </ul>
      {question && <ToolQuestion question={question} onAnswer={answer} />}
    </>
  );
};
