import type { PlacedFact } from "../fact-table.ts";
import { readFact } from "../read-fact.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import { createChargeProjection } from "./charge-projection.ts";
import { createHoldProjection } from "./hold-projection.ts";
import { createMoneyProjection } from "./money-projection.ts";
import { createPacketProjection } from "./packet-projection.ts";
import { createPickUpProjection } from "./pick-up-projection.ts";
import { createPlanogramProjection } from "./planogram-projection.ts";
import { createSaleProjection } from "./sale-projection.ts";
import { createStockProjection } from "./stock-projection.ts";
import { createTestVendProjection } from "./test-vend-projection.ts";
import { createVoucherProjection } from "./voucher-projection.ts";

export interface Projections {
  /** Takes a stored fact into every table. Reads the stored bytes, exactly as replay does. */
  readonly apply: (stored: PlacedFact) => void;
  readonly markSound: () => void;
  /** Kept on disk: no restart may forget it. */
  readonly markUnsound: (reason: string) => void;
}

/** All tables that follow the facts, in the order in which they read each other. */
export const createProjections = (db: SqliteDatabase): Projections => {
  const projections = [
    createPlanogramProjection(db),
    createPacketProjection(db),
    createStockProjection(db),
    createVoucherProjection(db),
    createSaleProjection(db),
    createChargeProjection(db),
    createPickUpProjection(db),
    createMoneyProjection(db),
    createHoldProjection(db),
    createTestVendProjection(db),
  ];
  const mark = db.prepare<[isSound: number, failure: string | null]>(
    "UPDATE projection_state SET is_sound = ?, failure = ?",
  );

  return {
    apply: (stored) => {
      const fact = readFact(stored.payload);
      for (const project of projections) project(fact, stored);
    },
    markSound: () => {
      mark.run(1, null);
    },
    markUnsound: (reason) => {
      mark.run(0, reason);
    },
  };
};
