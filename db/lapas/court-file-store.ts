import type { ClosedBecause } from "./charge-store.ts";
import type { Database } from "./database.ts";
import type { RefundEnd } from "./refund-store.ts";
import type { SaleState } from "./sale-state.ts";

export interface CourtFact {
  readonly journalId: string;
  readonly seq: number;
  readonly kind: string;
  readonly kindVersion: number;
  readonly atMs: number;
  readonly clockTrusted: boolean;
  readonly businessDate: string;
  /** The exact bytes. */
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

export interface CourtCharge {
  readonly chargeId: string;
  readonly partnerReferenceNo: string;
  readonly referenceNo: string | null;
  readonly amountRupiah: number | null;
  readonly status: string;
  readonly closedBecause: ClosedBecause | null;
  readonly qrContent: string | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly closedAtMs: number | null;
  readonly lastAskedAtMs: number | null;
}

/** The acquirer's word for a payment, as the hub signed it. */
export interface CourtPayment {
  readonly chargeId: string;
  readonly providerId: string;
  readonly amountRupiah: number;
  readonly rrn: string | null;
  readonly issuer: string | null;
  readonly paidAt: string;
  readonly recordedAtMs: number;
  readonly statement: Uint8Array;
  readonly signature: Uint8Array;
}

export interface CourtRefund {
  readonly refundId: string;
  readonly lineId: string | null;
  readonly amountRupiah: number;
  readonly voucherRupiah: number;
  readonly reason: string;
  readonly dueDate: string;
  readonly how: RefundEnd | null;
  readonly documentNumber: string | null;
  readonly settledAtMs: number | null;
  readonly settledBy: string | null;
}

export interface CourtLine {
  readonly lineId: string;
  readonly nameId: string;
  readonly unitPriceRupiah: number;
  readonly slotId: string | null;
  readonly state: string;
  readonly redeemedAtMs: number | null;
  readonly redeemedBy: string | null;
}

/** Everything the hub knows about one sale, for whoever has to judge it. */
export interface CourtFile {
  readonly orderCode: string;
  readonly machineCode: string;
  readonly receiptNumber: string | null;
  readonly businessDate: string;
  readonly state: SaleState;
  readonly totalRupiah: number;
  readonly paidRupiah: number;
  readonly voucherRupiah: number;
  readonly lines: readonly CourtLine[];
  readonly charges: readonly CourtCharge[];
  readonly payments: readonly CourtPayment[];
  readonly refunds: readonly CourtRefund[];
  readonly facts: readonly CourtFact[];
}

export interface CourtFileStore {
  readonly find: (kioskId: string, saleId: string) => Promise<CourtFile | null>;
}

export const createCourtFileStore = ({ query }: Database): CourtFileStore => ({
  find: async (kioskId, saleId) => {
    const key = [kioskId, saleId];
    const [sale] = await query<SaleRow>(
      `select order_code as "orderCode", machine_code as "machineCode",
         receipt_number as "receiptNumber", business_date as "businessDate", state,
         total_rupiah as "totalRupiah", paid_rupiah as "paidRupiah",
         voucher_rupiah as "voucherRupiah"
       from sale join kiosk using (kiosk_id) where kiosk_id = $1 and sale_id = $2`,
      key,
    );
    if (!sale) return null;
    const [lines, charges, payments, refunds, facts] = await Promise.all([
      query<CourtLine>(LINES, key),
      query<CourtCharge>(CHARGES, key),
      query<CourtPayment>(PAYMENTS, key),
      query<CourtRefund>(REFUNDS, key),
      query<CourtFact>(FACTS, key),
    ]);
    return { ...sale, lines, charges, payments, refunds, facts };
  },
});

type SaleRow = Omit<CourtFile, "lines" | "charges" | "payments" | "refunds" | "facts">;

const LINES = `
  select line_id as "lineId", name_id as "nameId", unit_price_rupiah as "unitPriceRupiah",
    slot_id as "slotId", state, redeemed_at_ms as "redeemedAtMs", redeemed_by as "redeemedBy"
  from sale_line left join code_redemption using (kiosk_id, sale_id, line_id)
  where kiosk_id = $1 and sale_id = $2 order by position`;

const CHARGES = `
  select charge_id as "chargeId", partner_reference_no as "partnerReferenceNo",
    reference_no as "referenceNo", amount_rupiah as "amountRupiah", status,
    closed_because as "closedBecause", qr_content as "qrContent", created_at_ms as "createdAtMs",
    expires_at_ms as "expiresAtMs", closed_at_ms as "closedAtMs",
    last_asked_at_ms as "lastAskedAtMs"
  from charge where kiosk_id = $1 and sale_id = $2 order by created_at_ms`;

const PAYMENTS = `
  select charge_id as "chargeId", provider_id as "providerId", p.amount_rupiah as "amountRupiah",
    rrn, issuer, paid_at as "paidAt", recorded_at_ms as "recordedAtMs", statement, signature
  from charge_payment p join charge using (charge_id)
  where kiosk_id = $1 and sale_id = $2 order by recorded_at_ms, provider_id`;

const REFUNDS = `
  select refund_id as "refundId", line_id as "lineId", r.amount_rupiah as "amountRupiah",
    voucher_rupiah as "voucherRupiah", reason, due_date as "dueDate",
    coalesce(s.how, r.settled_how) as how, document_number as "documentNumber",
    settled_at_ms as "settledAtMs", settled_by as "settledBy"
  from refund_owed r left join refund_settlement s using (kiosk_id, refund_id)
  where r.kiosk_id = $1 and r.sale_id = $2 order by due_date, refund_id`;

const FACTS = `
  select journal_id as "journalId", seq, kind, kind_version as "kindVersion", at_ms as "atMs", clock_trusted as "clockTrusted",
    business_date as "businessDate", payload, hash
  from fact join journal using (journal_id)
  where kiosk_id = $1 and subject = $2 order by opened_at_ms, journal_id, seq`;
