import type { Database } from "./database.ts";
import type { StaffRole } from "./staff-store.ts";

export interface StaffSessionStore {
  readonly start: (tokenHash: Uint8Array, role: StaffRole, nowMs: number) => Promise<void>;
  /**
   * Whose session this is; null when there is none or it has ended. `isUse` false for what a page does
   * by itself: that keeps nobody signed in.
   */
  readonly find: (
    tokenHash: Uint8Array,
    nowMs: number,
    isUse: boolean,
  ) => Promise<StaffRole | null>;
  readonly end: (tokenHash: Uint8Array) => Promise<void>;
}

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 10 * 60 * 60_000;

export const createStaffSessionStore = ({ query }: Database): StaffSessionStore => ({
  start: async (tokenHash, role, nowMs) => {
    await query("delete from staff_session where used_at_ms <= $1 or started_at_ms <= $2", [
      nowMs - IDLE_MS,
      nowMs - LONGEST_MS,
    ]);
    await query("insert into staff_session values ($1, $2, $3, $3)", [tokenHash, role, nowMs]);
  },
  find: async (tokenHash, nowMs, isUse) => {
    const [session] = await query<{ readonly role: StaffRole }>(
      `update staff_session
       set used_at_ms = case when $5 then greatest(used_at_ms, $2::bigint) else used_at_ms end
       where token_hash = $1 and used_at_ms > $2::bigint - $3::bigint
         and started_at_ms > $2::bigint - $4::bigint
       returning role`,
      [tokenHash, nowMs, IDLE_MS, LONGEST_MS, isUse],
    );
    return session?.role ?? null;
  },
  end: async (tokenHash) => {
    await query("delete from staff_session where token_hash = $1", [tokenHash]);
  },
});
