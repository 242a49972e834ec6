import type { HealthFinding } from "../../contract/health-finding.ts";
import type { HealthSources } from "./health-sources.ts";

const MEBIBYTE = 1024 * 1024;
/** Below this somebody should make room before checkout stops. */
const LOW_DISK_BYTES = 1024 * MEBIBYTE;
/** Receipts would show another minute than the buyer's phone. */
const DRIFT_MS = 60_000;

/** Disk, clock and program of the machine's computer. */
export const computerFindings = ({
  disk,
  clock,
  link,
  copies,
  version,
}: Pick<
  HealthSources,
  "disk" | "clock" | "link" | "copies" | "version"
>): readonly HealthFinding[] => [
  { kind: diskKind(disk), freeMegabytes: Math.max(0, Math.floor(disk.freeBytes / MEBIBYTE)) },
  {
    kind: clockKind(clock.isTrusted, link.clockOffsetMs),
    aheadSeconds: link.clockOffsetMs === null ? null : Math.round(link.clockOffsetMs / 1000),
  },
  ...copiesFindings(copies),
  { kind: "program-fine", version },
];

const copiesFindings = (copies: HealthSources["copies"]): readonly HealthFinding[] => {
  if (!copies) return [];
  const { problem, lastMadeAtMs } = copies;
  return problem === null
    ? [{ kind: "copies-fine", lastMadeAtMs }]
    : [{ kind: "copies-missing", because: problem, lastMadeAtMs }];
};

const diskKind = ({ hasRoomForSale, freeBytes }: HealthSources["disk"]) => {
  if (!hasRoomForSale) return "disk-full";
  return freeBytes < LOW_DISK_BYTES ? "disk-low" : "disk-fine";
};

const clockKind = (isTrusted: boolean, offsetMs: number | null) => {
  if (!isTrusted) return "clock-wrong";
  return Math.abs(offsetMs ?? 0) > DRIFT_MS ? "clock-drifts" : "clock-fine";
};
