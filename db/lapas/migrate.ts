import type { Database } from "./database.ts";
import type { Migration } from "./migration.ts";
import { createKiosks } from "./migrations/0010-create-kiosks.ts";
import { createJournals } from "./migrations/0020-create-journals.ts";
import { createSales } from "./migrations/0030-create-sales.ts";
import { createCharges } from "./migrations/0040-create-charges.ts";
import { createCatalogue } from "./migrations/0050-create-catalogue.ts";
import { createVouchers } from "./migrations/0060-create-vouchers.ts";
import { settleSales } from "./migrations/0070-settle-sales.ts";
import { createStaff } from "./migrations/0080-create-staff.ts";
import { findPayments } from "./migrations/0090-find-payments.ts";
import { findWishes } from "./migrations/0100-find-wishes.ts";
import { deriveAfter } from "./migrations/0110-derive-after.ts";
import { keepClosedDays } from "./migrations/0120-keep-closed-days.ts";
import { keepPhotos } from "./migrations/0130-keep-photos.ts";
import { countShop } from "./migrations/0140-count-shop.ts";
import { keepHealth } from "./migrations/0150-keep-health.ts";
import { addSecondFactor } from "./migrations/0160-add-second-factor.ts";
import { findRestocks } from "./migrations/0170-find-restocks.ts";

export const MIGRATIONS: readonly Migration[] = [
  createKiosks,
  createJournals,
  createSales,
  createCharges,
  createCatalogue,
  createVouchers,
  settleSales,
  createStaff,
  findPayments,
  findWishes,
  deriveAfter,
  keepClosedDays,
  keepPhotos,
  countShop,
  keepHealth,
  addSecondFactor,
  findRestocks,
];

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 740_217;

/**
 * Brings the database up to `migrations`, all in one transaction; a second hub that starts at the same
 * moment waits. A database from a newer hub is refused.
 */
export const migrate = (
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> =>
  database.transaction(async (query) => {
    await query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await query(
      `create table if not exists schema_migration (
         migration_id integer primary key,
         name text not null,
         applied_at timestamptz not null default now())`,
    );
    const applied = await query<{ readonly migration_id: number }>(
      "select migration_id from schema_migration order by migration_id",
    );
    const newest = applied.at(-1)?.migration_id ?? 0;
    const ours = migrations.at(-1)?.id ?? 0;
    if (newest > ours) throw new Error(`database is at step ${newest}, this hub knows ${ours}`);
    for (const migration of migrations.filter(({ id }) => id > newest)) {
      await query(migration.sql);
      await query("insert into schema_migration (migration_id, name) values ($1, $2)", [
        migration.id,
        migration.name,
      ]);
    }
  });
