import type { Database } from "./database.ts";

export interface Kiosk {
  readonly kioskId: string;
  readonly machineCode: string;
  /** Ed25519, SPKI DER. */
  readonly publicKey: Uint8Array;
}

export interface Enrolment {
  readonly codeHash: Uint8Array;
  readonly publicKey: Uint8Array;
  /** Name of the kiosk, should it be a new one. */
  readonly newKioskId: string;
  readonly nowMs: number;
}

export interface KioskStore {
  readonly find: (kioskId: string) => Promise<Kiosk | null>;
  readonly hasKiosk: (machineCode: string) => Promise<boolean>;
  readonly addCode: (code: {
    readonly codeHash: Uint8Array;
    readonly machineCode: string;
    readonly expiresAtMs: number;
  }) => Promise<void>;
  /**
   * Uses the code up and makes the key a kiosk's. A key that is a kiosk of that machine already gets
   * the same kiosk again (its answer was lost); null for a code that is wrong, expired or used by
   * another key.
   */
  readonly enrol: (enrolment: Enrolment) => Promise<Kiosk | null>;
  readonly noteSeen: (kioskId: string, nowMs: number) => Promise<void>;
}

export const createKioskStore = (database: Database): KioskStore => ({
  find: async (kioskId) => {
    const [row] = await database.query<KioskRow>(
      "select kiosk_id, machine_code, public_key from kiosk where kiosk_id = $1",
      [kioskId],
    );
    return row ? toKiosk(row) : null;
  },
  hasKiosk: async (machineCode) => {
    const found = await database.query("select 1 from kiosk where machine_code = $1 limit 1", [
      machineCode,
    ]);
    return found.length > 0;
  },
  addCode: async ({ codeHash, machineCode, expiresAtMs }) => {
    await database.query(
      "insert into enrolment_code (code_hash, machine_code, expires_at_ms) values ($1, $2, $3)",
      [codeHash, machineCode, expiresAtMs],
    );
  },
  enrol: ({ codeHash, publicKey, newKioskId, nowMs }) =>
    database.transaction(async (query) => {
      const [code] = await query<CodeRow>(
        `select machine_code, used_by_kiosk_id from enrolment_code
         where code_hash = $1 and expires_at_ms > $2 for update`,
        [codeHash, nowMs],
      );
      if (!code) return null;
      const [known] = await query<KioskRow>(
        "select kiosk_id, machine_code, public_key from kiosk where public_key = $1",
        [publicKey],
      );
      if (known && known.machine_code !== code.machine_code) return null;
      const owner = known?.kiosk_id ?? newKioskId;
      if (code.used_by_kiosk_id !== null && code.used_by_kiosk_id !== owner) return null;
      if (!known) {
        await query(
          `insert into kiosk (kiosk_id, machine_code, public_key, enrolled_at_ms)
           values ($1, $2, $3, $4)`,
          [newKioskId, code.machine_code, publicKey, nowMs],
        );
      }
      await query("update enrolment_code set used_by_kiosk_id = $2 where code_hash = $1", [
        codeHash,
        owner,
      ]);
      return { kioskId: owner, machineCode: code.machine_code, publicKey };
    }),
  noteSeen: async (kioskId, nowMs) => {
    await database.query(
      `update kiosk set last_seen_at_ms = $2::bigint
       where kiosk_id = $1 and (last_seen_at_ms is null or last_seen_at_ms < $2::bigint)`,
      [kioskId, nowMs],
    );
  },
});

interface CodeRow {
  readonly machine_code: string;
  readonly used_by_kiosk_id: string | null;
}

interface KioskRow {
  readonly kiosk_id: string;
  readonly machine_code: string;
  readonly public_key: Buffer;
}

const toKiosk = (row: KioskRow): Kiosk => ({
  kioskId: row.kiosk_id,
  machineCode: row.machine_code,
  publicKey: row.public_key,
});
