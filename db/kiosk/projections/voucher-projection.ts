import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/** What each sale takes from a goods voucher, until the hub has taken it or given it back. */
export const createVoucherProjection = (db: SqliteDatabase): Projection => {
  const want = db.prepare<{
    saleId: string;
    position: number;
    voucherId: string;
    amountRupiah: number;
  }>(`
    INSERT INTO voucher_part (sale_id, position, voucher_id, amount_rupiah, status)
    VALUES (@saleId, @position, @voucherId, @amountRupiah, 'wanted')
    ON CONFLICT DO NOTHING
  `);
  const consume = db.prepare<[saleId: string]>(
    "UPDATE voucher_part SET status = 'consumed' WHERE sale_id = ?",
  );
  // What was taken for good is not given back by a voucher any more, only by a refund.
  const release = db.prepare<[saleId: string]>(
    "UPDATE voucher_part SET status = 'released' WHERE sale_id = ? AND status = 'wanted'",
  );

  return (fact, { position }) => {
    switch (fact.kind) {
      case "order-placed":
        if (fact.voucher) want.run({ saleId: fact.saleId, position, ...fact.voucher });
        return;
      case "voucher-consumed":
        consume.run(fact.saleId);
        return;
      case "voucher-released":
        release.run(fact.saleId);
        return;
      default:
        return;
    }
  };
};
