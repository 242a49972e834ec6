import type { Clock } from "../../core/ports/clock.ts";
import { assertNever } from "../../core/result.ts";
import type { Transport } from "../transport/transport.ts";
import type { PrinterCondition } from "./simulator-condition.ts";

/** The printer's transmit wire: what it says, as the condition lets it. */
export interface SimulatorVoice {
  readonly say: (bytes: readonly number[]) => void;
  readonly speak: (as: PrinterCondition, delayMs?: number) => void;
  /** Flow control: XOFF at 16 free bytes, XON again at 26 (TM-T88, hardware.md §1.1). */
  readonly hasRoom: (freeBytes: number) => void;
}

const XON = 0x11;
const XOFF = 0x13;

export const createSimulatorVoice = (transport: Transport, clock: Clock): SimulatorVoice => {
  let manner: "plain" | "mute" | "late" | "noise" = "plain";
  let lateByMs = 0;
  let isHeld = false;

  const send = (bytes: readonly number[]) => void transport.write(Uint8Array.from(bytes));

  const say = (bytes: readonly number[]) => {
    switch (manner) {
      case "plain":
        return send(bytes);
      case "mute":
        return;
      case "late":
        clock.setTimeout(() => send(bytes), lateByMs);
        return;
      case "noise":
        return send(bytes.map((byte) => byte ^ 0xff));
      default:
        return assertNever(manner);
    }
  };

  return {
    say,
    speak: (as, delayMs = 1_200) => {
      lateByMs = delayMs;
      manner = MANNERS[as] ?? "plain";
    },
    hasRoom: (freeBytes) => {
      if (!isHeld && freeBytes <= 16) {
        isHeld = true;
        say([XOFF]);
      } else if (isHeld && freeBytes >= 26) {
        isHeld = false;
        say([XON]);
      }
    },
  };
};

const MANNERS: Partial<Record<PrinterCondition, "mute" | "late" | "noise">> = {
  silent: "mute",
  "late-answer": "late",
  garbage: "noise",
};
