import type { ToolResult, ToolSlot } from "../../../core/contract/tools-screen.ts";
import { assertNever } from "../../../core/result.ts";
import type { ToolsMessages } from "../../../core/text/tools-messages.ts";

/** What a tool showed, in words, and whether it is good news. */
export interface ToldResult {
  readonly words: string;
  readonly isGood: boolean;
}

export const toolWords = (
  words: ToolsMessages,
  result: ToolResult,
  slots: readonly ToolSlot[],
): ToldResult => {
  switch (result.kind) {
    case "slot-tested": {
      const slot = slots.find(({ slotId }) => slotId === result.slotId);
      const { evidence } = result;
      const isGood = evidence === "drop-seen" || evidence === "latch-open";
      return { words: words.slots.evidence[slot?.slotKind ?? "spiral"][evidence], isGood };
    }
    case "slot-refused":
      return { words: words.slots.refused[result.because], isGood: false };
    case "vend-ended":
      return { words: words.slots.ended[result.unit], isGood: result.unit !== "lost" };
    case "printer-tested":
      return result.fault === null
        ? { words: words.printer.printed, isGood: true }
        : { words: words.printer.faults[result.fault], isGood: false };
    case "network-tested":
      return result.roundTripMs === null
        ? { words: words.network.notReached, isGood: false }
        : { words: words.network.reached(Math.round(result.roundTripMs)), isGood: true };
    case "clock-tested":
      return clockWords(words, result);
    case "judged": {
      const { good, bad } = words[result.device];
      return { words: result.isGood ? good : bad, isGood: result.isGood };
    }
    case "copied":
      return { words: words.copies.copied(result.facts), isGood: true };
    case "not-copied":
      return { words: words.copies.problems[result.because], isGood: false };
    case "restarting":
      return { words: words.restart.restarting, isGood: true };
    case "stopped":
      return { words: words.stop.how, isGood: true };
    case "sale-runs":
      return { words: words.restart.saleRuns, isGood: false };
    default:
      return assertNever(result);
  }
};

const clockWords = (
  { clock }: ToolsMessages,
  { hubAheadMs, isRight }: Extract<ToolResult, { readonly kind: "clock-tested" }>,
): ToldResult => {
  if (hubAheadMs === null) return { words: clock.unknown, isGood: false };
  const seconds = Math.round(Math.abs(hubAheadMs) / 1000);
  if (isRight) return { words: clock.right(seconds), isGood: true };
  return { words: hubAheadMs > 0 ? clock.behind(seconds) : clock.ahead(seconds), isGood: false };
};
