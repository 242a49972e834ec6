import { LINE_PITCH_DOTS, type PaperRow } from "./printed-paper.ts";
import type { PrintCommand } from "./simulator-commands.ts";

/** What executing one command comes to: paper moved, and what the rest of the printer must do. */
export interface Executed {
  readonly row: PaperRow | null;
  readonly isCut: boolean;
  readonly statusBack: boolean | null;
  readonly reply:
    | { readonly kind: "processed" }
    | { readonly kind: "job-done"; readonly jobTag: string }
    | null;
}

export interface Mechanism {
  readonly execute: (command: PrintCommand) => Executed;
  /** Forgets the unfinished line and every mode. */
  readonly reset: () => void;
}

/** The printer's modes and its one-line print buffer: commands in, rows of paper out. */
export const createMechanism = (): Mechanism => {
  let modes = INITIAL;
  let text = "";

  const printLine = (): Executed => {
    const { isBold, widthFactor, heightFactor, align } = modes;
    const row = { kind: "text", text, isBold, widthFactor, heightFactor, align } as const;
    text = "";
    return { ...NOTHING_HAPPENS, row };
  };

  const reset = () => {
    modes = INITIAL;
    text = "";
  };

  const execute = (command: PrintCommand): Executed => {
    switch (command.kind) {
      case "text":
        text += command.text;
        return NOTHING_HAPPENS;
      case "line-feed":
        return printLine();
      case "feed-lines":
        return feed(command.lines * LINE_PITCH_DOTS);
      case "initialise":
        reset();
        return { ...NOTHING_HAPPENS, statusBack: false };
      case "bold":
        modes = { ...modes, isBold: command.isOn };
        return NOTHING_HAPPENS;
      case "size":
        modes = {
          ...modes,
          widthFactor: command.widthFactor,
          heightFactor: command.heightFactor,
        };
        return NOTHING_HAPPENS;
      case "align":
        modes = { ...modes, align: command.to };
        return NOTHING_HAPPENS;
      case "status-back":
        return { ...NOTHING_HAPPENS, statusBack: command.isOn };
      case "cut":
        return { ...feed(FEED_TO_CUTTER_DOTS), isCut: true };
      case "qr-module":
        modes = { ...modes, moduleDots: command.dots };
        return NOTHING_HAPPENS;
      case "qr-store":
        modes = { ...modes, qrData: command.data };
        return NOTHING_HAPPENS;
      case "qr-print": {
        const { qrData: data, moduleDots, align } = modes;
        return { ...NOTHING_HAPPENS, row: { kind: "qr", data, moduleDots, align } };
      }
      case "ask-processed":
        return { ...NOTHING_HAPPENS, reply: { kind: "processed" } };
      case "ask-job-done":
        return { ...NOTHING_HAPPENS, reply: { kind: "job-done", jobTag: command.jobTag } };
      case "nothing":
        return NOTHING_HAPPENS;
    }
  };

  return { execute, reset };
};

/** The cutter stands about 15 mm behind the print line. */
const FEED_TO_CUTTER_DOTS = 120;

interface Modes {
  readonly isBold: boolean;
  readonly widthFactor: number;
  readonly heightFactor: number;
  readonly align: "left" | "centre" | "right";
  readonly moduleDots: number;
  readonly qrData: string;
}

const INITIAL: Modes = {
  isBold: false,
  widthFactor: 1,
  heightFactor: 1,
  align: "left",
  moduleDots: 3,
  qrData: "",
};

const NOTHING_HAPPENS: Executed = { row: null, isCut: false, statusBack: null, reply: null };

const feed = (dots: number): Executed => ({ ...NOTHING_HAPPENS, row: { kind: "feed", dots } });
