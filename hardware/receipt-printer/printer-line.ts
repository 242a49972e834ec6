import type { Clock } from "../../core/ports/clock.ts";
import { err, type Result } from "../../core/result.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport, TransportError } from "../transport/transport.ts";
import { createReplyParser, type PrinterReply } from "./reply-parser.ts";

/** The wire with replies instead of bytes. Callers keep at most one question in flight. */
export interface PrinterLine {
  readonly isOpen: () => boolean;
  readonly send: (bytes: Uint8Array) => Promise<Result<void, TransportError>>;
  /** Sends and waits for the first reply that `pick` recognises; null when none came in time. */
  readonly ask: <T>(
    bytes: Uint8Array,
    pick: (reply: PrinterReply) => T | null,
    timeoutMs: number,
  ) => Promise<T | null>;
  readonly onReply: (listener: (reply: PrinterReply) => void) => () => void;
  readonly onState: (listener: (isOpen: boolean) => void) => () => void;
  readonly stop: () => void;
}

export const createPrinterLine = (transport: Transport, clock: Clock): PrinterLine => {
  let isStopped = false;
  const send: Transport["write"] = async (bytes) =>
    isStopped ? err({ kind: "transport.closed" }) : transport.write(bytes);
  const parser = createReplyParser(clock.monotonicMs);
  const replies = createSubscribers<PrinterReply>();
  const stopListening = transport.onData((bytes) => {
    for (const reply of parser.push(bytes)) replies.tell(reply);
  });

  return {
    isOpen: transport.isOpen,
    send,
    ask: <T>(bytes: Uint8Array, pick: (reply: PrinterReply) => T | null, timeoutMs: number) =>
      new Promise<T | null>((resolve) => {
        const settle = (answer: T | null) => {
          clock.clearTimeout(timer);
          stopPicking();
          resolve(answer);
        };
        const timer = clock.setTimeout(() => settle(null), timeoutMs);
        const stopPicking = replies.add((reply) => {
          const answer = pick(reply);
          if (answer !== null) settle(answer);
        });
        void send(bytes).then((sent) => {
          if (!sent.ok) settle(null);
        });
      }),
    onReply: replies.add,
    onState: transport.onState,
    stop: () => {
      isStopped = true;
      stopListening();
      replies.clear();
    },
  };
};
