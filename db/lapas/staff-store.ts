import type { Database } from "./database.ts";

export const STAFF_ROLES = ["kepala", "bendahara", "petugas"] as const;
/** A position at the lapas with one account; never a person. */
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface StoredPassword {
  readonly hash: Uint8Array;
  readonly salt: Uint8Array;
  /** N of scrypt. */
  readonly cost: number;
}

export interface StaffStore {
  readonly password: (role: StaffRole) => Promise<StoredPassword | null>;
  readonly rolesWithPassword: () => Promise<readonly StaffRole[]>;
  /** Only while the role has none. */
  readonly setFirstPassword: (
    role: StaffRole,
    password: StoredPassword,
    nowMs: number,
  ) => Promise<void>;
  /** Replaces the role's earlier code. */
  readonly addSetupCode: (code: SetupCode) => Promise<void>;
  /** Uses the code up, sets the password and ends every session of the role; false for a wrong code. */
  readonly setPassword: (
    code: Omit<SetupCode, "expiresAtMs"> & {
      readonly password: StoredPassword;
      readonly nowMs: number;
    },
  ) => Promise<boolean>;
  /**
   * Counts a try before its password is looked at. How long to wait instead, when it is too early
   * for one; 0 when the password may be checked.
   */
  readonly countTry: (bucket: string, nowMs: number) => Promise<number>;
  readonly forgiveTries: (bucket: string) => Promise<void>;
}

export interface SetupCode {
  readonly role: StaffRole;
  readonly codeHash: Uint8Array;
  readonly expiresAtMs: number;
}

const FREE_TRIES = 5;
const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** Wrong tries are forgotten after a day of rest. */
const FORGET_AFTER_MS = 24 * 60 * MINUTE_MS;

export const createStaffStore = (database: Database): StaffStore => ({
  password: async (role) => {
    const [row] = await database.query<StoredPassword>(
      `select password_hash as hash, password_salt as salt, password_cost as cost
       from staff_account where role = $1`,
      [role],
    );
    return row ?? null;
  },
  rolesWithPassword: async () => {
    const rows = await database.query<{ readonly role: StaffRole }>(
      "select role from staff_account order by role",
    );
    return rows.map(({ role }) => role);
  },
  setFirstPassword: async (role, { hash, salt, cost }, nowMs) => {
    await database.query(
      "insert into staff_account values ($1, $2, $3, $4, $5) on conflict (role) do nothing",
      [role, hash, salt, cost, nowMs],
    );
  },
  addSetupCode: async ({ role, codeHash, expiresAtMs }) => {
    await database.query(
      `insert into staff_setup_code values ($1, $2, $3)
       on conflict (role) do update set code_hash = $2, expires_at_ms = $3`,
      [role, codeHash, expiresAtMs],
    );
  },
  setPassword: ({ role, codeHash, password, nowMs }) =>
    database.transaction(async (query) => {
      const used = await query(
        `delete from staff_setup_code where role = $1 and code_hash = $2 and expires_at_ms > $3
         returning 1`,
        [role, codeHash, nowMs],
      );
      if (used.length === 0) return false;
      await query(
        `insert into staff_account values ($1, $2, $3, $4, $5) on conflict (role) do update
           set password_hash = $2, password_salt = $3, password_cost = $4, set_at_ms = $5`,
        [role, password.hash, password.salt, password.cost, nowMs],
      );
      await query("delete from staff_session where role = $1", [role]);
      return true;
    }),
  countTry: (bucket, nowMs) =>
    database.transaction(async (query) => {
      await query("insert into staff_try values ($1, 0, 0) on conflict do nothing", [bucket]);
      const [row] = await query<{ readonly wrongTries: number; readonly waitUntilMs: number }>(
        `select wrong_tries as "wrongTries", wait_until_ms as "waitUntilMs"
         from staff_try where bucket = $1 for update`,
        [bucket],
      );
      if (!row) throw new Error(`tries of ${bucket} vanished`);
      if (row.waitUntilMs > nowMs) return row.waitUntilMs - nowMs;
      const isLongAgo = row.waitUntilMs < nowMs - FORGET_AFTER_MS;
      const wrongTries = (isLongAgo ? 0 : row.wrongTries) + 1;
      await query("update staff_try set wrong_tries = $2, wait_until_ms = $3 where bucket = $1", [
        bucket,
        wrongTries,
        nowMs + waitAfter(wrongTries),
      ]);
      return 0;
    }),
  forgiveTries: async (bucket) => {
    await database.query("delete from staff_try where bucket = $1", [bucket]);
  },
});

/** Five tries for free, then 1, 2, 4 … 15 minutes. */
const waitAfter = (wrongTries: number): number =>
  wrongTries < FREE_TRIES
    ? 0
    : Math.min(MINUTE_MS * 2 ** Math.min(wrongTries - FREE_TRIES, 10), LONGEST_WAIT_MS);
