import type { Migration } from "./migrate.ts";
import { createFacts } from "./migrations/0010-create-facts.ts";
import { createProjections } from "./migrations/0020-create-projections.ts";
import { reshapeProjections } from "./migrations/0030-reshape-projections.ts";
import { indexDays } from "./migrations/0040-index-days.ts";
import { numberEditions } from "./migrations/0050-number-editions.ts";
import { indexService } from "./migrations/0060-index-service.ts";
import { keepTestVends } from "./migrations/0070-keep-test-vends.ts";
import { restockVisits } from "./migrations/0080-restock-visits.ts";

/** Every step the kiosk's database goes through, in order. */
export const KIOSK_MIGRATIONS: readonly Migration[] = [
  createFacts,
  createProjections,
  reshapeProjections,
  indexDays,
  numberEditions,
  indexService,
  keepTestVends,
  restockVisits,
];
