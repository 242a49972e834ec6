import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { Result } from "../../core/result.ts";
import type { Transport, TransportError } from "../transport/transport.ts";
import {
  createStatusParser,
  encodeRequest,
  type LockerRequest,
  type LockerStatus,
} from "./protocol.ts";

/** One board on its line, one request in flight. After `stop` nothing is sent and nothing answers. */
export interface StatusBus {
  /** Command 30; null when no valid answer came in time or the line is closed. */
  readonly askStatus: () => Promise<LockerStatus | null>;
  /** Command 31. Boards do not dependably answer it, so nothing is awaited but the wire. */
  readonly sendOpen: (lock: number) => Promise<Result<void, TransportError>>;
  /** Runs jobs one after the other: nobody else speaks during one. */
  readonly exclusively: <T>(job: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

export const createStatusBus = (options: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly boardAddress: number;
  readonly answerTimeoutMs: number;
}): StatusBus => {
  const { transport, clock, boardAddress, answerTimeoutMs } = options;
  let answer: ((status: LockerStatus | null) => void) | null = null;
  let timer: TimerHandle | null = null;
  let isStopped = false;
  let lastJob: Promise<unknown> = Promise.resolve();

  const parser = createStatusParser((status) => {
    if (status.boardAddress === boardAddress) answer?.(status);
  });
  const stopListening = transport.onData(parser.push);
  const send = (request: LockerRequest) => transport.write(encodeRequest(request));

  const askStatus = () =>
    new Promise<LockerStatus | null>((resolve) => {
      if (isStopped) return;
      // The tail of a broken answer must not swallow the next one.
      while (parser.hasPartial()) parser.giveUp();
      answer = (status) => {
        answer = null;
        clock.clearTimeout(timer);
        resolve(status);
      };
      timer = clock.setTimeout(() => answer?.(null), answerTimeoutMs);
      void send({ kind: "status", boardAddress }).then((written) => {
        if (!written.ok && !isStopped) answer?.(null);
      });
    });

  return {
    askStatus,
    sendOpen: (lock) => (isStopped ? never() : send({ kind: "open", boardAddress, lock })),
    exclusively: (job) => {
      const result = lastJob.then(job);
      lastJob = result.catch(() => undefined);
      return result;
    },
    stop: () => {
      isStopped = true;
      answer = null;
      clock.clearTimeout(timer);
      stopListening();
    },
  };
};

const never = <T>(): Promise<T> => new Promise(() => undefined);
