import type * as z from "zod";
import { CatalogueAnswer, EventsAnswer, type SignedStatement } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { HubEvent } from "../core/ports/hub-link.ts";
import { assertNever } from "../core/result.ts";
import type { CursorStore } from "./cursor-store.ts";
import type { HubHttp } from "./hub-http.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { backOffMs, createNap } from "./nap.ts";
import { verifyStatement } from "./verify-statement.ts";

export interface HubEvents {
  /** Statements that were not signed by the pinned hub key, since start. */
  readonly refusedStatements: () => number;
  readonly stop: () => void;
}

export interface HubEventsOptions {
  readonly http: HubHttp;
  readonly identity: KioskIdentity;
  readonly clock: Clock;
  readonly cursorStore: CursorStore;
  /** The catalogue version this kiosk sells by; 0 before the first. */
  readonly adoptedVersion: () => number;
  /** Throwing means "not taken": the event comes again. */
  readonly deliver: (event: HubEvent) => void;
  readonly log: (line: string) => void;
}

/** The hub answers an empty poll after 20 s. */
const POLL_TIMEOUT_MS = 30_000;
const CATALOGUE_TIMEOUT_MS = 15_000;
const BACK_OFF_CAP_MS = 10_000;
/** Least time between two polls that brought nothing, whatever the hub does. */
const LEAST_PAUSE_MS = 1_000;

/**
 * Polls the hub for events, for ever. The cursor is saved after the listener took the events, so each
 * comes at least once. The catalogue is asked for at start, when one is published, and after each
 * loss of the line (where it also tells at once that the line is back).
 */
export const createHubEvents = (options: HubEventsOptions): HubEvents => {
  const { http, identity, clock, cursorStore, adoptedVersion, deliver, log } = options;
  const nap = createNap(clock);
  let cursor = cursorStore.load();
  let isStopped = false;
  let isCatalogueWanted = true;
  let refusedStatements = 0;

  const fetchCatalogue = async (): Promise<boolean> => {
    const target = `/v1/catalogue?after=${adoptedVersion()}`;
    const answer = await http.call({ method: "GET", target, timeoutMs: CATALOGUE_TIMEOUT_MS });
    if (!answer.ok) return false;
    isCatalogueWanted = false;
    if (answer.value.status === 204) return true;
    const parsed = CatalogueAnswer.safeParse(answer.value.json);
    if (!parsed.success) {
      log("catalogue: the hub's snapshot is not readable, selling goes on by the one we have");
      return true;
    }
    isCatalogueWanted = true;
    deliver({ kind: "catalogue-published", snapshot: parsed.data.snapshot });
    isCatalogueWanted = false;
    return true;
  };

  const take = (event: z.infer<typeof EventsAnswer>["events"][number]) => {
    switch (event.kind) {
      case "catalogue-published":
        isCatalogueWanted ||= event.version > adoptedVersion();
        return;
      case "payment-received":
        takePayment(event.payment);
        return;
      case "code-redeemed":
      case "refund-settled":
      case "pick-up-code":
        deliver(event);
        return;
      default:
        assertNever(event);
    }
  };

  const takePayment = (statement: SignedStatement) => {
    const payment = verifyStatement(identity, statement);
    if (payment.ok) {
      deliver({ kind: "payment-received", payment: payment.value });
      return;
    }
    refusedStatements++;
    log(`events: statement dropped, ${payment.error.reason}`);
  };

  const poll = async (): Promise<boolean> => {
    const sentAtMs = clock.monotonicMs();
    const target = `/v1/events?after=${cursor}`;
    const answer = await http.call({ method: "GET", target, timeoutMs: POLL_TIMEOUT_MS });
    if (!answer.ok) return false;
    const parsed = EventsAnswer.safeParse(answer.value.json);
    if (!parsed.success) {
      log("events: the hub's answer is not readable");
      return false;
    }
    http.noteHubTime(parsed.data.hubTimeMs);
    for (const event of parsed.data.events) take(event);
    moveTo(parsed.data.cursor);
    const tookMs = clock.monotonicMs() - sentAtMs;
    if (parsed.data.events.length === 0 && tookMs < LEAST_PAUSE_MS && !isStopped) {
      await nap.sleep(LEAST_PAUSE_MS - tookMs);
    }
    return true;
  };

  const moveTo = (next: number) => {
    if (next === cursor) return;
    // A hub restored from a backup counts from an earlier number: take everything it has again.
    if (next < cursor) log(`events: the hub went back from ${cursor} to ${next}`);
    cursor = next < cursor ? 0 : next;
    cursorStore.save(cursor);
  };

  const turn = async (): Promise<boolean> => {
    try {
      if (isCatalogueWanted && !(await fetchCatalogue())) return false;
      if (isStopped) return true;
      return await poll();
    } catch (error) {
      log(`events: not taken, will come again: ${String(error)}`);
      return false;
    }
  };

  const run = async () => {
    let failures = 0;
    while (!isStopped) {
      failures = (await turn()) ? 0 : failures + 1;
      if (failures === 0 || isStopped) continue;
      isCatalogueWanted = true;
      await nap.sleep(backOffMs(failures, BACK_OFF_CAP_MS));
    }
  };
  void run();

  return {
    refusedStatements: () => refusedStatements,
    stop: () => {
      isStopped = true;
      nap.wake();
    },
  };
};
