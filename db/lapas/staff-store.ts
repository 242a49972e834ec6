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

/** The secret shared with an authenticator app, and the step of the last code that was used. */
export interface StoredTotp {
  readonly secret: Uint8Array;
  readonly lastStep: number;
}

export interface StaffAccount {
  readonly password: StoredPassword;
  readonly totp: StoredTotp;
}

export interface StaffStore {
  /** Null for a role that has not been set up, or from before second factors. */
  readonly account: (role: StaffRole) => Promise<StaffAccount | null>;
  readonly rolesSetUp: () => Promise<readonly StaffRole[]>;
  /** Only while the role is not set up. */
  readonly setFirstAccount: (account: NewAccount) => Promise<void>;
  /** Spends a step; false when it or a later one was used before. */
  readonly spendStep: (role: StaffRole, step: number) => Promise<boolean>;
  /** Replaces the role's earlier code. */
  readonly addSetupCode: (code: SetupCode) => Promise<void>;
  /** Keeps what the code will set, until it is confirmed; false for a wrong code. */
  readonly prepareAccount: (account: NewAccount & UsedCode) => Promise<boolean>;
  /** The prepared secret of a code; null for a wrong code or one without. */
  readonly preparedSecret: (code: UsedCode) => Promise<Uint8Array | null>;
  /**
   * Uses the code up, sets what was prepared and ends every session of the role. `step`: of the code
   * of the app that confirmed it. False when another was quicker.
   */
  readonly confirmAccount: (code: UsedCode & { readonly step: number }) => Promise<boolean>;
  /**
   * Counts a try before its password is looked at. How long to wait instead, when it is too early
   * for one; 0 when the password may be checked.
   */
  readonly countTry: (bucket: string, nowMs: number) => Promise<number>;
  readonly forgiveTries: (bucket: string) => Promise<void>;
}

export interface NewAccount {
  readonly role: StaffRole;
  readonly password: StoredPassword;
  readonly totpSecret: Uint8Array;
  readonly nowMs: number;
}

export interface SetupCode {
  readonly role: StaffRole;
  readonly codeHash: Uint8Array;
  readonly expiresAtMs: number;
}

export interface UsedCode {
  readonly role: StaffRole;
  readonly codeHash: Uint8Array;
  readonly nowMs: number;
}

const FREE_TRIES = 5;
const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** Wrong tries are forgotten after a day of rest. */
const FORGET_AFTER_MS = 24 * 60 * MINUTE_MS;

export const createStaffStore = (database: Database): StaffStore => ({
  account: async (role) => {
    const [row] = await database.query<
      StoredPassword & { readonly secret: Uint8Array; readonly lastStep: number }
    >(
      `select password_hash as hash, password_salt as salt, password_cost as cost,
         totp_secret as secret, totp_last_step as "lastStep"
       from staff_account where role = $1 and totp_secret is not null`,
      [role],
    );
    if (!row) return null;
    const { secret, lastStep, ...password } = row;
    return { password, totp: { secret, lastStep } };
  },
  rolesSetUp: async () => {
    const rows = await database.query<{ readonly role: StaffRole }>(
      "select role from staff_account where totp_secret is not null order by role",
    );
    return rows.map(({ role }) => role);
  },
  setFirstAccount: async ({ role, password, totpSecret, nowMs }) => {
    await database.query(
      `insert into staff_account (role, password_hash, password_salt, password_cost, set_at_ms,
         totp_secret)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (role) do update
         set password_hash = $2, password_salt = $3, password_cost = $4, set_at_ms = $5,
           totp_secret = $6
         where staff_account.totp_secret is null`,
      [role, password.hash, password.salt, password.cost, nowMs, totpSecret],
    );
  },
  spendStep: async (role, step) => {
    const used = await database.query(
      `update staff_account set totp_last_step = $2 where role = $1 and totp_last_step < $2
       returning 1`,
      [role, step],
    );
    return used.length > 0;
  },
  addSetupCode: async ({ role, codeHash, expiresAtMs }) => {
    await database.query(
      `insert into staff_setup_code (role, code_hash, expires_at_ms) values ($1, $2, $3)
       on conflict (role) do update set code_hash = $2, expires_at_ms = $3,
         new_password_hash = null, new_password_salt = null, new_password_cost = null,
         new_totp_secret = null`,
      [role, codeHash, expiresAtMs],
    );
  },
  prepareAccount: async ({ role, codeHash, nowMs, password, totpSecret }) => {
    const prepared = await database.query(
      `update staff_setup_code
       set new_password_hash = $4, new_password_salt = $5, new_password_cost = $6,
         new_totp_secret = $7
       where role = $1 and code_hash = $2 and expires_at_ms > $3 returning 1`,
      [role, codeHash, nowMs, password.hash, password.salt, password.cost, totpSecret],
    );
    return prepared.length > 0;
  },
  preparedSecret: async ({ role, codeHash, nowMs }) => {
    const [row] = await database.query<{ readonly secret: Uint8Array | null }>(
      `select new_totp_secret as secret from staff_setup_code
       where role = $1 and code_hash = $2 and expires_at_ms > $3`,
      [role, codeHash, nowMs],
    );
    return row?.secret ?? null;
  },
  confirmAccount: ({ role, codeHash, nowMs, step }) =>
    database.transaction(async (query) => {
      const set = await query(
        `with used as (
           delete from staff_setup_code
           where role = $1 and code_hash = $2 and expires_at_ms > $3
             and new_totp_secret is not null
           returning *)
         insert into staff_account (role, password_hash, password_salt, password_cost, set_at_ms,
           totp_secret, totp_last_step)
         select role, new_password_hash, new_password_salt, new_password_cost, $3::bigint,
           new_totp_secret, $4::bigint from used
         on conflict (role) do update
           set password_hash = excluded.password_hash, password_salt = excluded.password_salt,
             password_cost = excluded.password_cost, set_at_ms = excluded.set_at_ms,
             totp_secret = excluded.totp_secret, totp_last_step = excluded.totp_last_step
         returning 1`,
        [role, codeHash, nowMs, step],
      );
      if (set.length === 0) return false;
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
