import { createServer, type ServerResponse } from "node:http";
import { type Clock, sleep } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Result } from "../../core/result.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { type BankCharge, createBankLedger } from "./bank-ledger.ts";
import { type BehaviourChanges, changeBehaviours, GOOD_BEHAVIOUR } from "./behaviours.ts";
import { createRequestChecks } from "./check-request.ts";
import type { SnapKeys } from "./create-snap-keys.ts";
import { type BankPayment, openEventLog } from "./event-log.ts";
import { type HttpRequest, jsonReply, readRequest, sendReply } from "./http-exchange.ts";
import { createPaymentNotices } from "./payment-notices.ts";
import { createPhoneRoutes } from "./phone-routes.ts";
import { createSnapEndpoints, type SnapEndpoint } from "./snap-endpoints.ts";
import { type PayOptions, type PayRefusal, takePayment } from "./take-payment.ts";

export interface AcquirerSimulatorParts {
  /** 0 takes a free one. */
  readonly port: number;
  /** Append-only JSON lines: a killed simulator comes back with every charge and payment. */
  readonly stateFile: string;
  /** Where payment notices go; null until `POST /control {"notify-url"}` says. */
  readonly notifyUrl: string | null;
  readonly keys: SnapKeys;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface AcquirerSimulator {
  /** `http://127.0.0.1:PORT`: base of SNAP, and the buyer's phone at `/`. */
  readonly url: string;
  readonly charges: () => readonly BankCharge[];
  readonly pay: (
    partnerReferenceNo: string,
    options?: PayOptions,
  ) => Result<BankPayment, PayRefusal>;
  readonly become: (changes: BehaviourChanges) => void;
  readonly notifyAt: (url: string | null) => void;
  readonly close: () => Promise<void>;
}

/**
 * A SNAP acquirer on 127.0.0.1 that checks signatures, keeps durable books, notifies, and has a page on
 * which a person plays the buyer's phone. Its faults are `Behaviours`.
 */
export const startAcquirerSimulator = async (
  parts: AcquirerSimulatorParts,
): Promise<AcquirerSimulator> => {
  const { keys, clock, ids } = parts;
  let behaviours = GOOD_BEHAVIOUR;
  let notifyUrl = parts.notifyUrl;
  const log = openEventLog(parts.stateFile);
  const ledger = createBankLedger(log, clock);
  const tokens = createAccessTokens(clock, ids);
  const { pastExternalIds } = ledger;
  const checks = createRequestChecks({ keys, tokens, clock, pastExternalIds });
  const told = { behaviours: () => behaviours, notifyUrl: () => notifyUrl };
  const endpoints = createSnapEndpoints({ ledger, checks, tokens, clock, ...told });
  const notices = createPaymentNotices({ ledger, keys, clock, ids, ...told });
  const pay = (partnerReferenceNo: string, options: PayOptions = {}) =>
    takePayment({ ledger, notices, ...told }, partnerReferenceNo, options);
  const become = (changes: BehaviourChanges) => {
    behaviours = changeBehaviours(behaviours, changes);
  };
  const phone = createPhoneRoutes({
    ledger,
    pay,
    behaviours: told.behaviours,
    control: ({ "notify-url": url = notifyUrl, ...changes }) => {
      notifyUrl = url;
      become(changes);
    },
  });

  const answerSnap = async (endpoint: SnapEndpoint, request: HttpRequest, to: ServerResponse) => {
    if (behaviours.down) return sendReply(to, jsonReply(503, { message: "Service Unavailable" }));
    const { slow, "lose-answer": losesAnswer } = behaviours;
    const reply = endpoint.handle(request);
    if (slow > 0) await sleep(clock, slow);
    if (losesAnswer && endpoint.hasEffect) return void to.destroy();
    sendReply(to, jsonReply(reply.httpStatus, reply.body));
  };

  const answer = async (request: HttpRequest | null, to: ServerResponse) => {
    if (!request) return sendReply(to, jsonReply(413, { error: "too large" }));
    const endpoint = request.method === "POST" ? endpoints[request.path] : undefined;
    if (endpoint) return answerSnap(endpoint, request, to);
    sendReply(to, phone(request) ?? jsonReply(404, { error: "not found" }));
  };

  const server = createServer((message, response) => {
    readRequest(message)
      .then((request) => answer(request, response))
      .catch(() => response.destroy());
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(parts.port, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : parts.port);
    });
  });
  notices.resume();

  return {
    url: `http://127.0.0.1:${port}`,
    charges: ledger.list,
    pay,
    become,
    notifyAt: (url) => {
      notifyUrl = url;
    },
    close: async () => {
      notices.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      log.close();
    },
  };
};
