import type { Clock } from "../core/ports/clock.ts";
import type { HubProbe } from "../core/ports/hub-probe.ts";
import { err, ok } from "../core/result.ts";
import type { HubHttp } from "./hub-http.ts";

const DEADLINE_MS = 5_000;

/** Asks the hub how far it has this journal: a signed question that every kiosk may ask. */
export const createHubProbe = ({
  http,
  clock,
  journalId,
}: {
  readonly http: HubHttp;
  readonly clock: Clock;
  readonly journalId: string;
}): HubProbe => ({
  reach: async () => {
    const startedAtMs = clock.monotonicMs();
    const target = `/v1/journals/${journalId}`;
    const answered = await http.call({ method: "GET", target, timeoutMs: DEADLINE_MS });
    const roundTripMs = clock.monotonicMs() - startedAtMs;
    return answered.ok
      ? ok({ roundTripMs, hubAheadMs: http.clockOffsetMs() })
      : err({ kind: "hub.unreachable" });
  },
});
