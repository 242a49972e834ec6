import * as z from "zod";
import { HealthFinding } from "../../core/contract/health-finding.ts";
import type { Database } from "./database.ts";

/** What a machine said last of its health. */
export interface MachineHealth {
  readonly machineCode: string;
  readonly enrolledAtMs: number;
  /** Null: its kiosk has never reported. */
  readonly heardAtMs: number | null;
  readonly findings: readonly HealthFinding[];
  /** Findings of kinds that this hub is too old to know. */
  readonly unreadable: number;
}

export interface HealthStore {
  /** Replaces what that kiosk said before. */
  readonly keep: (report: {
    readonly kioskId: string;
    readonly heardAtMs: number;
    readonly findings: readonly unknown[];
  }) => Promise<void>;
  /** One row a machine: of the kiosk that was enrolled for it last. By machine code. */
  readonly all: () => Promise<readonly MachineHealth[]>;
}

const Stored = z.array(z.unknown());

export const createHealthStore = ({ query }: Database): HealthStore => ({
  keep: async ({ kioskId, heardAtMs, findings }) => {
    await query(
      `insert into kiosk_health (kiosk_id, heard_at_ms, findings) values ($1, $2, $3)
       on conflict (kiosk_id) do update
         set heard_at_ms = excluded.heard_at_ms, findings = excluded.findings`,
      [kioskId, heardAtMs, JSON.stringify(findings)],
    );
  },
  all: async () => {
    const rows = await query<HealthRow>(
      `select distinct on (machine_code) machine_code as "machineCode",
         enrolled_at_ms as "enrolledAtMs", heard_at_ms as "heardAtMs", findings
       from kiosk left join kiosk_health using (kiosk_id)
       order by machine_code, enrolled_at_ms desc`,
    );
    return rows.map(({ findings, ...row }) => {
      const stored = Stored.parse(JSON.parse(findings ?? "[]"));
      const read = stored.flatMap((one) => HealthFinding.safeParse(one).data ?? []);
      return { ...row, findings: read, unreadable: stored.length - read.length };
    });
  },
});

interface HealthRow {
  readonly machineCode: string;
  readonly enrolledAtMs: number;
  readonly heardAtMs: number | null;
  readonly findings: string | null;
}
