import type { HealthFinding } from "../../contract/health-finding.ts";
import type { AcquirerHealth, LinkHealth, LinkTrouble } from "../../ports/hub-link.ts";

/** Facts that lie here longer than this are told; shorter is everyday life. */
const WAITING_FACTS_MS = 10 * 60_000;

/** The way a payment goes: network, hub, acquirer; and what has not reached the hub yet. */
export const lineFindings = (link: LinkHealth, nowMs: number): readonly HealthFinding[] => [
  ...way(link),
  sync(link, nowMs),
];

const AWAY = {
  "no-network": "network-away",
  "no-answer": "hub-silent",
  "not-the-hub": "hub-not-itself",
  "not-known": "hub-refuses-us",
} as const satisfies Readonly<Record<LinkTrouble, HealthFinding["kind"]>>;

/** Where the way ends, nothing is known of what lies beyond. */
const way = (link: LinkHealth): readonly HealthFinding[] => {
  if (link.online) {
    return [{ kind: "network-fine" }, { kind: "hub-fine" }, ...acquirer(link.acquirer)];
  }
  const trouble = link.trouble ?? "no-answer";
  const away: HealthFinding = { kind: AWAY[trouble], sinceMs: link.lastHeardAtMs };
  return trouble === "no-network" ? [away] : [{ kind: "network-fine" }, away];
};

const acquirer = (health: AcquirerHealth | null): readonly HealthFinding[] => {
  if (health?.state === "silent") {
    return [{ kind: "acquirer-silent", sinceMs: health.lastAnsweredAtMs }];
  }
  return [{ kind: health?.state === "answers" ? "acquirer-fine" : "acquirer-not-asked" }];
};

const sync = (link: LinkHealth, nowMs: number): HealthFinding => {
  const { journalForked, unsentFacts, lastSyncedAtMs } = link;
  if (journalForked) return { kind: "journal-forked" };
  const isLate = lastSyncedAtMs === null || nowMs - lastSyncedAtMs > WAITING_FACTS_MS;
  const kind = unsentFacts > 0 && isLate ? "facts-waiting" : "sync-fine";
  return { kind, facts: unsentFacts, lastSyncedAtMs };
};
