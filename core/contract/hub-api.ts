import * as z from "zod";
import { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import { Rupiah } from "../money.ts";

/** Raised with every change of a message below; kiosk and hub refuse another major number. */
export const HUB_PROTOCOL_VERSION = 1;

/** Facts a kiosk sends in one request at most, and their bytes. */
export const MAX_FACTS_PER_BATCH = 200;
export const MAX_BODY_BYTES = 1024 * 1024;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/**
 * `POST /v1/enrol`, unsigned: a one-time code makes this public key a kiosk's. The answer carries the
 * hub key the kiosk pins for ever.
 */
export const EnrolRequest = z.object({
  code: z.string().min(6).max(64),
  /** Ed25519 public key, SPKI DER, base64. */
  publicKey: Base64,
});
export const EnrolAnswer = z.object({
  kioskId: z.string(),
  machineCode: z.string(),
  /** Ed25519 public key of the hub, SPKI DER, base64. */
  hubPublicKey: Base64,
});
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** One stored fact on the wire; the same values that its hash covers. */
export const WireFact = z.object({
  seq: z.int().positive(),
  eventId: z.string(),
  kind: z.string(),
  kindVersion: z.int().positive(),
  atMs: z.int(),
  clockTrusted: z.boolean(),
  businessDate: z.string(),
  subject: z.string(),
  payload: Base64,
  prevHash: Base64,
  hash: Base64,
});
export type WireFact = z.infer<typeof WireFact>;

/** `POST /v1/journals/{journalId}/facts`: consecutive facts, oldest first. */
export const IngestRequest = z.object({ facts: z.array(WireFact).min(1).max(MAX_FACTS_PER_BATCH) });

/** The hub has every fact up to and including `ackedSeq`. Also the answer of `GET /v1/journals/{journalId}`. */
export const IngestAnswer = z.object({
  ackedSeq: z.int().nonnegative(),
  /** Hash of fact `ackedSeq`, base64; null at 0. A kiosk whose own hash differs has forked. */
  headHash: Base64.nullable(),
});
export type IngestAnswer = z.infer<typeof IngestAnswer>;

/** `POST /v1/charges`. The same chargeId with other values is refused. */
export const ChargeCreateRequest = z.object({
  chargeId: z.string().min(8).max(64),
  saleId: z.string(),
  orderCode: z.string(),
  amountRupiah: Rupiah.min(1),
  validForMs: z.int().positive(),
});
export const ChargeCreateAnswer = z.object({
  chargeId: z.string(),
  qrString: z.string(),
  referenceNo: z.string(),
  expiresAt: z.string(),
});

/** A statement of the hub about one payment, with its signature over exactly these bytes. */
export const SignedStatement = z.object({
  /** UTF-8 JSON of a `PaymentStatement`, base64. */
  statement: Base64,
  /** Ed25519 by the hub key over those bytes, base64. */
  signature: Base64,
});
export type SignedStatement = z.infer<typeof SignedStatement>;

/** `GET /v1/charges/{chargeId}` and `POST /v1/charges/{chargeId}/close` `{because}`. */
export const ChargeStateAnswer = z.object({
  chargeId: z.string(),
  status: z.enum(["open", "closed", "none"]),
  closedBecause: z.enum(["cancelled", "expired", "refused"]).nullable(),
  payments: z.array(SignedStatement),
});
export const ChargeCloseRequest = z.object({ because: z.enum(["cancelled", "expired"]) });

/** A code is named by its SHA-256, hex: the code itself never reaches the hub. */
const CodeHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `POST /v1/vouchers/look`: 200 with the balance; 404 `voucher.unknown`, 409 `voucher.used`, 410
 * `voucher.expired`, 429 `voucher.too-many-tries` (five wrong ones a kiosk in fifteen minutes).
 */
export const VoucherLookRequest = z.object({ codeHash: CodeHash });
export const VoucherLookAnswer = z.object({
  voucherId: z.string(),
  balanceRupiah: Rupiah,
  validUntil: z.string(),
});

/**
 * `POST /v1/vouchers/reserve`: takes a part aside for one sale, atomically; the same again is the same.
 * `POST /v1/vouchers/consume` makes it final, `POST /v1/vouchers/release` gives it back (also when
 * nothing was reserved; a later reserve for that sale is then refused). Refusals as above.
 */
export const VoucherReserveRequest = z.object({
  voucherId: z.string(),
  saleId: z.string(),
  amountRupiah: Rupiah.min(1),
});
export const VoucherSaleRequest = z.object({ saleId: z.string() });
export const VoucherAnswer = z.object({ state: z.enum(["reserved", "consumed", "released"]) });

/** The larger and the smaller size of a photo, at most. Together they fit into one request. */
export const MAX_LARGE_PHOTO_BYTES = 640 * 1024;
export const MAX_SMALL_PHOTO_BYTES = 120 * 1024;

/** `GET /v1/photos/{file}`: a photo that a snapshot names. 404 `photo.unknown` once it was taken down. */
export const PhotoAnswer = z.object({ bytes: Base64 });

/** `GET /v1/catalogue?after={version}`: 200 with a newer snapshot, 204 when there is none. */
export const CatalogueAnswer = z.object({ snapshot: CatalogueSnapshot });

/**
 * `GET /v1/events?after={cursor}`: long poll, answers at once when there is something newer than
 * `cursor` and after 20 s with an empty list. Asking with a cursor acknowledges everything up to it.
 */
export const EventsAnswer = z.object({
  cursor: z.int().nonnegative(),
  events: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("payment-received"), payment: SignedStatement }),
      z.object({ kind: z.literal("catalogue-published"), version: z.int() }),
      z.object({
        kind: z.literal("code-redeemed"),
        saleId: z.string(),
        lineId: z.string(),
        redeemedAt: z.string(),
      }),
      z.object({
        kind: z.literal("refund-settled"),
        saleId: z.string(),
        refundId: z.string(),
        how: z.enum(["paid-out", "voucher", "unclaimed"]),
        documentNumber: z.string().nullable(),
        settledAt: z.string(),
      }),
      z.object({ kind: z.literal("pick-up-code"), saleId: z.string(), codeHash: CodeHash }),
    ]),
  ),
  /** Hub clock, epoch milliseconds: a kiosk whose own clock is far off learns it here. */
  hubTimeMs: z.int(),
});

/** More than any machine has boards, doors and slots. */
const MAX_FINDINGS = 500;

/**
 * `POST /v1/health`: how the machine is, each minute and soon after a change; it replaces what was
 * said before. A finding of a kind that an older hub does not know is kept and counted, not refused.
 */
export const HealthReport = z.object({
  findings: z.array(z.looseObject({ kind: z.string().max(64) })).max(MAX_FINDINGS),
});

/** What the machine cannot see by itself. */
export const HealthAnswer = z.object({
  acquirer: z.object({
    state: z.enum(["answers", "silent", "not-asked"]),
    lastAnsweredAtMs: z.int().nullable(),
  }),
});

/** Every refusal: HTTP status for machines, `error` for logs, never a stack. */
export const ErrorAnswer = z.object({ error: z.string() });
