import { type DatedFact, foldSale } from "../../core/sale/fold-sale.ts";
import type { Query } from "./database.ts";
import type { SaleFacts, SaleName } from "./facts-of-sales.ts";
import { insertSales, type ToldSale } from "./sale-rows.ts";
import { settleVouchers } from "./settle-vouchers.ts";
import { writeEach } from "./write-each.ts";

/**
 * Writes what facts tell about these sales, anew from all of them: repeating it changes nothing. Call
 * inside a transaction. A sale that cannot be derived leaves the others alone; its name comes back.
 */
export const deriveSales = async (
  query: Query,
  sales: readonly SaleFacts[],
  nowMs: number,
): Promise<readonly SaleName[]> => {
  const told = sales.flatMap((sale) => tell(sale) ?? []);
  const failed = await writeEach(query, told, (some) => rewrite(query, some, nowMs));
  return [...sales.filter(isUntold), ...failed];
};

const tell = ({ facts, ...name }: SaleFacts): ToldSale | null => {
  const sale = foldSale(facts);
  const placed = facts.find(isPlaced);
  return sale && placed ? { ...name, sale, placed, facts } : null;
};

/** Without its order there is no sale to fold. */
const isUntold = ({ facts }: SaleFacts): boolean => !facts.some(isPlaced);

const isPlaced = ({ fact }: DatedFact): boolean => fact.kind === "order-placed";

const rewrite = async (query: Query, sales: readonly ToldSale[], nowMs: number): Promise<void> => {
  await query(
    `delete from sale using unnest($1::text[], $2::text[]) as told (kiosk_id, sale_id)
     where sale.kiosk_id = told.kiosk_id and sale.sale_id = told.sale_id`,
    [sales.map(({ kioskId }) => kioskId), sales.map(({ saleId }) => saleId)],
  );
  await insertSales(query, sales);
  for (const { kioskId, facts } of sales) await settleVouchers(query, { kioskId, facts, nowMs });
};
