import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

type Status = "requested" | "offered" | "abandoned" | "paid" | "closed";

/** Where each charge stands. One that is neither paid nor closed is still being asked about. */
export const createChargeProjection = (db: SqliteDatabase): Projection => {
  const request = db.prepare<[chargeId: string, saleId: string, position: number]>(`
    INSERT INTO charge (charge_id, sale_id, position, status) VALUES (?, ?, ?, 'requested')
    ON CONFLICT DO NOTHING
  `);
  const move = db.prepare<[status: Status, chargeId: string]>(
    "UPDATE charge SET status = ? WHERE charge_id = ? AND status NOT IN ('paid', 'closed')",
  );

  return (fact, { position }) => {
    switch (fact.kind) {
      case "charge-requested":
        request.run(fact.chargeId, fact.saleId, position);
        return;
      case "charge-offered":
        move.run("offered", fact.chargeId);
        return;
      case "charge-abandoned":
        move.run("abandoned", fact.chargeId);
        return;
      case "charge-closed":
        move.run("closed", fact.chargeId);
        return;
      case "payment-proved":
        move.run("paid", fact.chargeId);
        return;
      default:
        return;
    }
  };
};
