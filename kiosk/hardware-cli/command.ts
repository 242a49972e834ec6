import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../core/result.ts";

/** What is asked of the machine. */
export type Command =
  | { readonly verb: "ports" }
  | { readonly verb: "status" | "print" }
  | { readonly verb: "open" | "turn"; readonly board: string; readonly channel: number }
  | { readonly verb: "returned" | "lost"; readonly slotLabel: string };

export const USAGE = `npm run hardware -- ports
npm run hardware -- --config FILE status
npm run hardware -- --config FILE open BOARD LOCK
npm run hardware -- --config FILE turn BOARD SPIRAL
npm run hardware -- --config FILE returned|lost SLOT
npm run hardware -- --config FILE print

ports          serial lines of this computer
status         what every board, lock, spiral and the printer say now
open, turn     opens a lock, turns a spiral once: a test, not a sale
returned, lost says what became of the unit that such a test brought out
print          prints a test page`;

export const readCommand = (argv: readonly string[]): Result<Command, string> => {
  const { positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { config: { type: "string" } },
  });
  const [verb, first, second] = positionals;
  switch (verb) {
    case "ports":
    case "status":
    case "print":
      return ok({ verb });
    case "open":
    case "turn": {
      const channel = Number(second);
      if (!first || !Number.isInteger(channel) || channel < 1) {
        return err(`${verb} needs a board and a number`);
      }
      return ok({ verb, board: first, channel });
    }
    case "returned":
    case "lost":
      return first ? ok({ verb, slotLabel: first }) : err(`${verb} needs a slot`);
    default:
      return err("what shall be done?");
  }
};
