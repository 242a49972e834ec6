import type { HealthFinding } from "../core/contract/health-finding.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { AcquirerHealth, HubEvent, HubLink, LinkTrouble } from "../core/ports/hub-link.ts";
import type { HubProbe } from "../core/ports/hub-probe.ts";
import type { Ids } from "../core/ports/ids.ts";
import type { FactSource } from "../core/ports/journal.ts";
import type { QrisCharges } from "../core/ports/qris-charges.ts";
import type { Vouchers } from "../core/ports/vouchers.ts";
import { createQrisCharges } from "./charges-client.ts";
import type { CursorStore } from "./cursor-store.ts";
import { startHealthReporter } from "./health-reporter.ts";
import { createHubEvents, type HubEvents } from "./hub-events.ts";
import { createHubHttp } from "./hub-http.ts";
import { createHubProbe } from "./hub-probe.ts";
import { createJournalSender } from "./journal-sender.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { createFetchPhoto, type FetchPhoto } from "./photos-client.ts";
import { createVouchers } from "./vouchers-client.ts";

export interface HubLinkOptions {
  /** From `parseHubUrl`. */
  readonly hubUrl: URL;
  readonly identity: KioskIdentity;
  readonly source: FactSource;
  /** `Journal.onCommit`: wakes the sender. */
  readonly onCommit: (listener: () => void) => () => void;
  /** Catalogue version the journal last adopted; 0 before the first. */
  readonly adoptedVersion: () => number;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly cursorStore: CursorStore;
  /** One line for the technician; never holds a secret. */
  readonly log: (line: string) => void;
}

export interface KioskHubLink extends HubLink {
  readonly charges: QrisCharges;
  readonly vouchers: Vouchers;
  readonly fetchPhoto: FetchPhoto;
  /** From now on the hub is told how the machine is, until the line stops. */
  readonly reportHealth: (health: () => readonly HealthFinding[]) => void;
  readonly probe: HubProbe;
  /** Hub clock minus ours; null until the hub was heard. Says whether our clock can be trusted. */
  readonly clockOffsetMs: () => number | null;
  /** Statements dropped since start because the pinned hub key did not sign them. */
  readonly refusedStatements: () => number;
}

/**
 * The kiosk's whole line to the hub. The journal is sent from now on; events are fetched once someone
 * listens, since an event nobody took must not be acknowledged.
 */
export const createHubLink = (options: HubLinkOptions): KioskHubLink => {
  const { identity, source, onCommit, adoptedVersion, clock, ids, cursorStore, log } = options;
  const eventListeners = new Set<(event: HubEvent) => void>();
  const healthListeners = new Set<() => void>();
  /** Null while the hub answers, and before it was first asked. */
  let trouble: LinkTrouble | null = null;
  let isOnline = false;
  let lastHeardAtMs: number | null = null;
  let acquirer: AcquirerHealth | null = null;
  let events: HubEvents | null = null;
  let isStopped = false;

  const tellHealth = () => {
    for (const listener of healthListeners) listener();
  };

  const http = createHubHttp({
    hubUrl: options.hubUrl,
    identity,
    clock,
    ids,
    onReach: (now) => {
      const wasOnline = isOnline;
      const hadTrouble = trouble;
      isOnline = now === null;
      trouble = now;
      if (isOnline) lastHeardAtMs = clock.nowMs();
      if (isOnline === wasOnline && trouble === hadTrouble) return;
      log(isOnline ? "line: the hub answers" : `line: the hub does not answer (${trouble})`);
      if (isOnline && !wasOnline) sender.wake();
      tellHealth();
    },
  });
  const sender = createJournalSender({ source, http, clock, onCommit, onHealth: tellHealth, log });

  let stopReporting = () => {};
  const noteAcquirer = (now: AcquirerHealth | null) => {
    const before = acquirer?.state;
    acquirer = now;
    if (acquirer?.state !== before) tellHealth();
  };

  const deliver = (event: HubEvent) => {
    if (eventListeners.size === 0) throw new Error("nobody listens");
    for (const listener of eventListeners) listener(event);
  };

  return {
    charges: createQrisCharges({ http, identity }),
    vouchers: createVouchers({ http }),
    fetchPhoto: createFetchPhoto(http),
    reportHealth: (health) => {
      stopReporting();
      stopReporting = startHealthReporter({ http, clock, health, onAcquirer: noteAcquirer, log });
    },
    probe: createHubProbe({ http, clock, journalId: source.journalId }),
    clockOffsetMs: http.clockOffsetMs,
    refusedStatements: () => events?.refusedStatements() ?? 0,
    onEvent: (listener) => {
      eventListeners.add(listener);
      if (!isStopped) {
        events ??= createHubEvents({
          http,
          identity,
          clock,
          cursorStore,
          adoptedVersion,
          deliver,
          log,
        });
      }
      return () => eventListeners.delete(listener);
    },
    health: () => {
      const { unsentFacts, lastSyncedAtMs, forked } = sender.health();
      return {
        online: isOnline,
        trouble,
        lastHeardAtMs,
        clockOffsetMs: http.clockOffsetMs(),
        acquirer,
        unsentFacts,
        lastSyncedAtMs,
        journalForked: forked,
      };
    },
    onHealth: (listener) => {
      healthListeners.add(listener);
      return () => healthListeners.delete(listener);
    },
    stop: () => {
      isStopped = true;
      sender.stop();
      stopReporting();
      events?.stop();
      http.stop();
    },
  };
};
