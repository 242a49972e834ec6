import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../db/lapas/database.ts";
import { MIGRATIONS, migrate } from "../../db/lapas/migrate.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());

const withEmptyDatabase = async (work: (database: Database) => Promise<void>): Promise<void> => {
  const databaseUrl = await postgres.emptyDatabase();
  const database = openDatabase({ databaseUrl, onConnectionLost: () => {} });
  try {
    await work(database);
  } finally {
    await database.close();
  }
};

/** Rows as they stand in the tables of a step, by the step's number. */
const ROWS_OF_STEP: Readonly<Record<number, string>> = {
  10: `
    insert into kiosk (kiosk_id, machine_code, public_key, enrolled_at_ms)
      values ('k1', 'M01', '\\x01', 1);
    insert into enrolment_code (code_hash, machine_code, expires_at_ms, used_by_kiosk_id)
      values ('\\x02', 'M01', 2, 'k1');`,
  20: `
    insert into journal (journal_id, kiosk_id, acked_seq, opened_at_ms) values ('j1', 'k1', 1, 1);
    insert into fact values ('j1', 1, 'e1', 'order-placed', 1, 1, true, '2026-11-24', 's1',
      '\\x7b7d', '\\x00', '\\x03', 1, 'failed');`,
  30: `
    insert into sale values ('k1', 's1', 'ABCDEF', null, 1, 0, 0, 0, 'awaiting-payment', false,
      '2026-11-24', 1, null);`,
  40: `
    insert into charge (charge_id, kiosk_id, terminal_id, sale_id, order_code, amount_rupiah,
      valid_for_ms, partner_reference_no, status, created_at_ms)
      values ('c1', 'k1', 'M01', 's1', 'ABCDEF', 1, 1, 'r1', 'creating', 1);
    insert into charge_payment values ('c1', 'p1', 1, null, null, 'now', '\\x04', '\\x05', 1);
    insert into hub_event (kiosk_id, cursor, kind, charge_id, provider_id, made_at_ms)
      values ('k1', 1, 'payment-received', 'c1', 'p1', 1);`,
  50: `insert into catalogue_snapshot values ('M01', 1, '{}', 1);`,
  60: `
    insert into voucher values ('v1', 'hash', 5, '2027-01-01', 'k1', 'refund-1', 'petugas', 1);
    insert into voucher_part values ('k1', 's1', 'v1', 3, 'consumed', 1),
      ('k1', 's2', null, 0, 'released', 1);
    insert into voucher_credit values ('k1', 'refund-2', 's1', 'v1', 2, 1);
    insert into try_window values ('voucher k1', 1, 1);`,
  70: `
    update sale set state = 'to-collect', voucher_rupiah = 3;
    insert into issued_code values ('k1', 's1', 'l1', 'pick-up', 'hash', '2026-11-30', null, false);
    insert into code_redemption values ('k1', 's1', 'l1', 1, 'petugas');
    insert into refund_settlement values ('k1', 'refund-1', 's1', 'voucher', 5, null, 1, 'petugas');
    insert into pick_up_code values ('k1', 's1', 'hash', 1);
    insert into hub_event (kiosk_id, cursor, kind, made_at_ms, body)
      values ('k1', 2, 'pick-up-code', 1, '{"kind":"pick-up-code"}');`,
  80: `
    insert into staff_account values ('petugas', '\\x01', '\\x02', 16384, 1);
    insert into staff_setup_code values ('kepala', '\\x03', 2);
    insert into staff_session values ('\\x04', 'petugas', 1, 1);
    insert into staff_try values ('petugas 127.0.0.1', 1, 0);`,
  90: "insert into charge_payment values ('c1', 'p2', 2, null, null, 'now', '\\x', '\\x', 2);",
  100: `
    insert into fact values ('j1', 2, 'e2', 'product-wished', 1, 1, true, '2026-11-24', '',
      '\\x7b7d', '\\x03', '\\x05', 1, 'failed');`,
  110: `
    insert into journal (journal_id, kiosk_id, opened_at_ms) values ('j2', 'k1', 1);
    insert into derivation (journal_id, derived_to_seq) values ('j2', 0);`,
  120: `
    insert into closed_day values ('j1', 1, 'k1', '2026-11-24', 'F1-M01-20261124-0001',
      'Petugas piket', 1, 145000, 0, true);`,
  130: "insert into photo_file values ('aa.jpg', '\\x01', 1);",
  140: `
    insert into shop_hour values ('k1', 'e9', '2026-11-24T14', 3, 2, 1, 1, 1);
    insert into shop_view values ('k1', 'e9', 'roti', 2);
    insert into shop_left values ('k1', 'e9', 'cart', 1);
    insert into shop_pay_time values ('k1', 'e9', 2, 1);`,
  150: "insert into kiosk_health values ('k1', 1, '[]');",
  160: `
    update staff_account set totp_secret = '\\x05', totp_last_step = 9;
    update staff_setup_code set new_password_hash = '\\x01', new_password_salt = '\\x02',
      new_password_cost = 16384, new_totp_secret = '\\x06';`,
  170: `
    insert into fact values ('j1', 3, 'e3', 'restock-ended', 1, 1, true, '2026-11-24', 'visit-1',
      '\\x7b7d', '\\x05', '\\x06', 1, 'failed');`,
};

const NEXT_ID = (MIGRATIONS.length + 1) * 10;

describe("the lapas database", () => {
  test("numbers its steps in tens, upwards, and has rows to try each", () => {
    const ids = MIGRATIONS.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => (index + 1) * 10));
    expect(Object.keys(ROWS_OF_STEP).map(Number)).toEqual(ids);
  });

  test.each(MIGRATIONS.map(({ id, name }, index) => ({ id, name, index })))(
    "takes step $id ($name) over the rows of the steps before",
    ({ index }) =>
      withEmptyDatabase(async (database) => {
        await migrate(database, MIGRATIONS.slice(0, index));
        for (const { id } of MIGRATIONS.slice(0, index)) {
          await database.query(ROWS_OF_STEP[id] ?? "");
        }
        await migrate(database, MIGRATIONS.slice(0, index + 1));
        await database.query(ROWS_OF_STEP[MIGRATIONS[index]?.id ?? 0] ?? "");
        await migrate(database);
        const kiosks = await database.query<{ readonly kiosk_id: string }>("select * from kiosk");
        expect(kiosks.map((kiosk) => kiosk.kiosk_id)).toEqual(["k1"]);
      }),
  );

  test("is brought up once when two hubs start at the same moment", () =>
    withEmptyDatabase(async (database) => {
      await Promise.all([migrate(database), migrate(database)]);
      const steps = await database.query("select 1 from schema_migration");
      expect(steps).toHaveLength(MIGRATIONS.length);
    }));

  test("is left as it was when a step fails", () =>
    withEmptyDatabase(async (database) => {
      const broken = {
        id: NEXT_ID,
        name: "break",
        sql: "create table half (x int); select 1 / 0;",
      };
      await expect(migrate(database, [...MIGRATIONS, broken])).rejects.toThrow(/division by zero/);
      expect(await database.query("select to_regclass('kiosk') as kiosk")).toEqual([
        { kiosk: null },
      ]);
      await migrate(database);
    }));

  test("of a newer hub is refused", () =>
    withEmptyDatabase(async (database) => {
      await migrate(database, [...MIGRATIONS, { id: NEXT_ID, name: "later", sql: "select 1" }]);
      await expect(migrate(database)).rejects.toThrow(new RegExp(`database is at step ${NEXT_ID}`));
    }));

  test("has no column for a person's name, number or address", () =>
    withEmptyDatabase(async (database) => {
      await migrate(database);
      const columns = await database.query<{ readonly column_name: string }>(
        `select column_name from information_schema.columns where table_schema = 'public'`,
      );
      const personal = /buyer|customer|person|phone|email|address|birth|nik|name$/;
      expect(columns.map((each) => each.column_name).filter((name) => personal.test(name))).toEqual(
        // Of a migration step.
        ["name"],
      );
    }));
});
