import { createHash } from "node:crypto";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { LedgerSale } from "./ledger.ts";

/** What really happened at the bank and at the hub, whatever the kiosk's books say. */
export interface Truth {
  readonly payments: SimulatedHub["payments"];
  readonly vouchers: SimulatedHub["vouchers"];
  /** Law 1: the acquirer has the charge's exact amount and the hub took the voucher's part. */
  readonly isPaid: (sale: LedgerSale) => boolean;
}

export const createTruth = ({ payments, vouchers }: SimulatedHub): Truth => ({
  payments,
  vouchers,
  isPaid: ({ saleId, payment, chargeRupiah, voucher }) => {
    const received =
      chargeRupiah === 0 ||
      payments().some(
        ({ providerId, amountRupiah }) =>
          providerId === payment?.providerId && amountRupiah === chargeRupiah,
      );
    const part = vouchers.parts().get(saleId);
    const isTaken =
      voucher === null ||
      (part?.state === "consumed" && part.amountRupiah === voucher.amountRupiah);
    return received && isTaken;
  },
});

/** The auditor's own way from a code to its hash; the same text with or without its dashes. */
export const hashOfCode = (code: string): string =>
  createHash("sha256").update(code.replaceAll("-", "").toUpperCase()).digest("hex");
