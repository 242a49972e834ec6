import type { Sale } from "../../core/sale/sale.ts";
import type { Query } from "./database.ts";

/** The codes a sale gave out, for the desk that takes them. */
export const insertCodes = async (query: Query, kioskId: string, sale: Sale): Promise<void> => {
  for (const { code, lineId, redeemed } of sale.lines) {
    if (!code) continue;
    await query(
      `insert into issued_code (kiosk_id, sale_id, line_id, code_kind, code_hash, ready_by,
         valid_until, redeemed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        kioskId,
        sale.saleId,
        lineId,
        code.codeKind,
        code.codeHash,
        code.readyBy,
        code.validUntil,
        redeemed,
      ],
    );
  }
};
