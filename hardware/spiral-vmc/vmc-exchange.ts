import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { Transport } from "../transport/transport.ts";
import { createMessageParser, encodeMessage, type VmcMessage } from "./protocol.ts";

/**
 * The PC's manners towards a VMC that is master: speak only when spoken to, acknowledge everything
 * at once (the window is 100 ms), give a command as the answer to a POLL.
 */
export interface VmcExchange {
  /**
   * Offers `command` as the answer to the next POLL. `sent` means it may have been received;
   * `never-sent` that it provably was not: no POLL in `timeoutMs`, or the line was closed.
   */
  readonly command: (command: Uint8Array, timeoutMs: number) => Promise<"sent" | "never-sent">;
  /** The VMC polls again, so it has nothing left to tell; or it said nothing for `timeoutMs`. */
  readonly nextPoll: (timeoutMs: number) => Promise<void>;
  /** Nothing is resent from here on: something was heard about the command. */
  readonly endCommand: () => void;
  readonly stop: () => void;
}

export const createVmcExchange = (options: {
  readonly transport: Transport;
  readonly clock: Clock;
  /** How often one command may be written within its exchange, the first time included. */
  readonly writesPerCommand: number;
  /** A status frame, once, however often the VMC repeats it. */
  readonly onStatus: (message: VmcMessage & { kind: "dispense-status" }, raw: Uint8Array) => void;
  readonly onHeard: () => void;
}): VmcExchange => {
  const { transport, clock, writesPerCommand, onStatus, onHeard } = options;
  let offer: Offer | null = null;
  let lastStatus = { text: "", atMs: 0 };
  let lastChunkAtMs = 0;

  const answerPoll = async () => {
    const offered = offer;
    if (!offered || offered.writesLeft === 0) return void transport.write(ACK);
    offered.writesLeft--;
    const isFirst = offered.settle !== null;
    clock.clearTimeout(offered.timer);
    const written = await transport.write(offered.command);
    if (!isFirst) return;
    const isNeverSent = !written.ok && written.error.kind === "transport.closed";
    if (isNeverSent && offer === offered) offer = null;
    offered.settle?.(isNeverSent ? "never-sent" : "sent");
    offered.settle = null;
  };

  const parser = createMessageParser((message, raw) => {
    onHeard();
    switch (message.kind) {
      case "poll":
        pollsInChunk++;
        return;
      case "ack":
        if (offer) offer.writesLeft = 0;
        return;
      case "dispense-status": {
        void transport.write(ACK);
        const repeat = { text: raw.join(), atMs: clock.monotonicMs() };
        const isRepeat =
          repeat.text === lastStatus.text && repeat.atMs - lastStatus.atMs < REPEAT_WITHIN_MS;
        lastStatus = repeat;
        if (!isRepeat) onStatus(message, raw);
        return;
      }
      case "drive":
      case "other":
        void transport.write(ACK);
    }
  });

  let pollsInChunk = 0;
  const onPoll = new Set<() => void>();
  const stopListening = transport.onData((bytes) => {
    const nowMs = clock.monotonicMs();
    // A frame does not pause for half a POLL interval: what is left of one was noise.
    if (parser.hasPartial() && nowMs - lastChunkAtMs > LONGEST_PAUSE_MS) parser.giveUp();
    lastChunkAtMs = nowMs;
    pollsInChunk = 0;
    parser.push(bytes);
    // POLLs that piled up while this process was busy are one: the master waits only for the last.
    if (pollsInChunk === 0) return;
    void answerPoll();
    for (const polled of onPoll) polled();
  });

  return {
    command: (command, timeoutMs) =>
      new Promise((resolve) => {
        const offered: Offer = {
          command,
          writesLeft: writesPerCommand,
          settle: resolve,
          timer: clock.setTimeout(() => {
            offered.settle = null;
            if (offer === offered) offer = null;
            resolve("never-sent");
          }, timeoutMs),
        };
        offer = offered;
      }),
    nextPoll: (timeoutMs) =>
      new Promise((resolve) => {
        const polled = () => {
          onPoll.delete(polled);
          clock.clearTimeout(timer);
          resolve();
        };
        const timer = clock.setTimeout(polled, timeoutMs);
        onPoll.add(polled);
      }),
    endCommand: () => {
      offer = null;
    },
    stop: () => {
      if (offer) clock.clearTimeout(offer.timer);
      offer = null;
      onPoll.clear();
      stopListening();
    },
  };
};

interface Offer {
  readonly command: Uint8Array;
  writesLeft: number;
  settle: ((sent: "sent" | "never-sent") => void) | null;
  readonly timer: TimerHandle;
}

const ACK = encodeMessage({ kind: "ack" });
const LONGEST_PAUSE_MS = 100;
/** Five repeats, one a POLL, even at the slowest POLLs of 2 s that command 16 can set. */
const REPEAT_WITHIN_MS = 10_000;
