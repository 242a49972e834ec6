import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { Transport } from "../transport/transport.ts";
import { createMessageParser, encodeMessage, type VmcMessage } from "./protocol.ts";
import type { UntoldStatus } from "./spiral-contents.ts";

type DriveCommand = VmcMessage & { kind: "drive" };

/** The master's half of the line: polls, tells its statuses until they are acknowledged. */
export interface VmcMaster {
  /** Tells a status at one of the next turns of the line; `copies` more than once even if heard. */
  readonly tell: (status: number, selection: number, copies?: number) => void;
  readonly untold: () => readonly UntoldStatus[];
  readonly packetNo: () => number;
  /** Frames the PC sent without having been asked. */
  readonly unaskedFrames: () => number;
  readonly stop: () => void;
}

/**
 * A status that stays without ACK is sent again up to five times. While the PC does not even answer
 * a POLL it is away, and statuses wait for it: this is how a restarted kiosk learns what happened.
 */
export const createVmcMaster = (options: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly pollIntervalMs: number;
  readonly untold: readonly UntoldStatus[];
  readonly packetNo: number;
  readonly isSilent: () => boolean;
  readonly isGarbled: () => boolean;
  /** True when the command is to be acknowledged. */
  readonly onDrive: (command: DriveCommand) => boolean;
  readonly onChange: () => void;
}): VmcMaster => {
  const { transport, clock, isSilent, onDrive, onChange } = options;
  const queue: Told[] = options.untold.map((status) => ({ ...status, sends: 0, copiesLeft: 0 }));
  let packetNo = options.packetNo;
  let asked: "poll" | "status" | null = null;
  let isPcThere = false;
  let unaskedFrames = 0;
  let timer: TimerHandle | null = null;

  const send = (bytes: Uint8Array) => {
    if (options.isGarbled()) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    void transport.write(bytes);
  };

  const takeTurn = () => {
    timer = clock.setTimeout(takeTurn, options.pollIntervalMs);
    if (isSilent()) return;
    if (asked !== null) isPcThere = false;
    if (queue[0] && queue[0].sends > RESENDS) {
      queue.shift();
      onChange();
    }
    const [front] = queue;
    if (front && isPcThere) {
      front.sends++;
      asked = "status";
      send(encodeMessage({ kind: "dispense-status", ...front }));
    } else {
      asked = "poll";
      send(encodeMessage({ kind: "poll" }));
    }
  };

  const acknowledged = () => {
    const [front] = queue;
    if (asked !== "status" || !front) return;
    if (front.copiesLeft > 0) {
      front.copiesLeft--;
      front.sends = 0;
    } else {
      queue.shift();
      onChange();
    }
  };

  const parser = createMessageParser((message) => {
    if (isSilent()) return;
    if (asked === null) unaskedFrames++;
    isPcThere = true;
    if (message.kind === "ack") acknowledged();
    asked = null;
    if (message.kind === "drive" && onDrive(message)) send(encodeMessage({ kind: "ack" }));
  });
  const stopListening = transport.onData(parser.push);
  timer = clock.setTimeout(takeTurn, options.pollIntervalMs);

  return {
    tell: (status, selection, copies = 1) => {
      queue.push({ packetNo, status, selection, sends: 0, copiesLeft: copies - 1 });
      packetNo = (packetNo % 255) + 1;
      onChange();
    },
    untold: () =>
      queue.map(({ packetNo: number, status, selection }) => ({
        packetNo: number,
        status,
        selection,
      })),
    packetNo: () => packetNo,
    unaskedFrames: () => unaskedFrames,
    stop: () => {
      clock.clearTimeout(timer);
      stopListening();
    },
  };
};

const RESENDS = 5;

interface Told extends UntoldStatus {
  sends: number;
  copiesLeft: number;
}
