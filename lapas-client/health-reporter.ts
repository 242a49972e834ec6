import type { HealthFinding } from "../core/contract/health-finding.ts";
import { HealthAnswer } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { AcquirerHealth } from "../core/ports/hub-link.ts";
import { problemsOf } from "../core/service/health/severity.ts";
import type { HubHttp } from "./hub-http.ts";
import { createNap } from "./nap.ts";

export interface HealthReporterOptions {
  readonly http: HubHttp;
  readonly clock: Clock;
  /** How the machine is, now. */
  readonly health: () => readonly HealthFinding[];
  /** What the hub says of its acquirer; null: it did not answer. */
  readonly onAcquirer: (acquirer: AcquirerHealth | null) => void;
  readonly log: (line: string) => void;
}

/** A change is told this soon at the latest; nothing waits for it. */
const LOOK_MS = 5_000;
const REPORT_MS = 60_000;
const TIMEOUT_MS = 15_000;

/**
 * Tells the hub how the machine is: each minute, and soon after a problem came or went. A report that
 * was lost is not kept; the next one says everything again. Gives the way to stop.
 */
export const startHealthReporter = (options: HealthReporterOptions): (() => void) => {
  const { http, clock, health, onAcquirer, log } = options;
  const nap = createNap(clock);
  let isStopped = false;
  let toldProblems: string | null = null;
  let toldAtMs = Number.NEGATIVE_INFINITY;

  const tell = async (findings: readonly HealthFinding[]) => {
    const answer = await http.call({
      method: "POST",
      target: "/v1/health",
      body: JSON.stringify({ findings }),
      timeoutMs: TIMEOUT_MS,
    });
    if (isStopped) return;
    const heard = answer.ok ? HealthAnswer.safeParse(answer.value.json) : null;
    onAcquirer(heard?.data?.acquirer ?? null);
  };

  const look = async () => {
    const findings = health();
    const problems = JSON.stringify(problemsOf(findings).map(withoutTimes));
    const isDue = clock.monotonicMs() - toldAtMs >= REPORT_MS;
    if (!isDue && problems === toldProblems) return;
    toldProblems = problems;
    toldAtMs = clock.monotonicMs();
    await tell(findings);
  };

  const run = async () => {
    while (!isStopped) {
      try {
        await look();
      } catch (error) {
        log(`health: not told: ${String(error)}`);
      }
      if (!isStopped) await nap.sleep(LOOK_MS);
    }
  };
  void run();

  return () => {
    isStopped = true;
    nap.wake();
  };
};

/** Numbers that move all the time are no change. */
const withoutTimes = (finding: HealthFinding) => [
  finding.kind,
  "slotId" in finding ? finding.slotId : null,
  "board" in finding ? finding.board : null,
  "orderCodes" in finding ? finding.orderCodes : null,
  "refunds" in finding ? finding.refunds : null,
];
