import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { HealthFinding } from "../../core/contract/health-finding.ts";
import {
  type Fine,
  fineOf,
  isUrgent,
  type Problem,
  problemsOf,
} from "../../core/service/health/severity.ts";
import type { MachineHealth } from "../../db/lapas/health-store.ts";

const MINUTE_MS = 60_000;
/** A machine reports each minute; one that missed this many is told first. */
const UNHEARD_MINUTES = 5;

/** How one machine is, for people at the lapas. */
export interface MachineReport {
  readonly machineCode: string;
  /** From its settings; null while it has no catalogue. */
  readonly name: string | null;
  readonly place: string | null;
  /** Whole minutes since it was heard; null: never. */
  readonly heardMinutesAgo: number | null;
  readonly problems: readonly Problem[];
  readonly fine: readonly Fine[];
  /** Findings of kinds that this hub is too old to know. */
  readonly unreadable: number;
}

/** Machines in trouble first. */
export const machineReports = (
  machines: readonly MachineHealth[],
  catalogues: readonly CatalogueSnapshot[],
  nowMs: number,
): readonly MachineReport[] => {
  const settings = new Map(catalogues.map((one) => [one.machineCode, one.settings]));
  return machines
    .map(({ machineCode, heardAtMs, findings, unreadable }): MachineReport => {
      const heardMinutesAgo =
        heardAtMs === null ? null : Math.max(0, Math.floor((nowMs - heardAtMs) / MINUTE_MS));
      return {
        machineCode,
        name: settings.get(machineCode)?.machineName ?? null,
        place: settings.get(machineCode)?.place ?? null,
        heardMinutesAgo,
        problems: problemsOf([...silence(heardMinutesAgo), ...findings]),
        fine: fineOf(findings),
        unreadable,
      };
    })
    .toSorted(
      (one, other) =>
        urgency(other) - urgency(one) || one.machineCode.localeCompare(other.machineCode),
    );
};

const silence = (minutes: number | null): readonly HealthFinding[] => {
  if (minutes === null) return [{ kind: "machine-never-heard" }];
  return minutes < UNHEARD_MINUTES ? [] : [{ kind: "machine-unheard", minutes }];
};

const urgency = ({ problems }: MachineReport): number => problems.filter(isUrgent).length;
