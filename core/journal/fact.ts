import * as z from "zod";
import { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import { WISH_FACTS } from "../catalogue/wish-facts.ts";
import { CHARGE_FACTS } from "../charge/charge-facts.ts";
import { CODE_FACTS } from "../code/code-facts.ts";
import { DAY_FACTS } from "../day/day-facts.ts";
import { REFUND_FACTS } from "../refund/refund-facts.ts";
import { RESTOCK_FACTS } from "../restock/restock-facts.ts";
import { RESTOCK_VISIT_FACTS } from "../restock/visit-facts.ts";
import { SALE_FACTS } from "../sale/sale-facts.ts";
import { SERVICE_FACTS } from "../service/service-facts.ts";
import { TOOL_FACTS } from "../service/tools/tool-facts.ts";
import { VISIT_FACTS } from "../visit/visit-facts.ts";
import { VOUCHER_FACTS } from "../voucher/voucher-facts.ts";

/** First fact of every journal: whose life this is. */
export const JournalOpened = z.object({
  kind: z.literal("journal-opened"),
  kioskId: z.string(),
  machineCode: z.string(),
});

/** A catalogue snapshot of the hub is what this kiosk sells by from here on. */
export const CatalogueAdopted = z.object({
  kind: z.literal("catalogue-adopted"),
  snapshot: CatalogueSnapshot,
});

/** The business date moved forward to this fact's own date. */
export const DayRolled = z.object({
  kind: z.literal("day-rolled"),
  from: z.string(),
  to: z.string(),
});

/** Everything that can be true at a kiosk. The union a machine of this version understands. */
export const Fact = z.discriminatedUnion("kind", [
  JournalOpened,
  CatalogueAdopted,
  DayRolled,
  ...SALE_FACTS,
  ...CHARGE_FACTS,
  ...VOUCHER_FACTS,
  ...CODE_FACTS,
  ...REFUND_FACTS,
  ...RESTOCK_FACTS,
  ...RESTOCK_VISIT_FACTS,
  ...WISH_FACTS,
  ...DAY_FACTS,
  ...VISIT_FACTS,
  ...SERVICE_FACTS,
  ...TOOL_FACTS,
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact["kind"];
export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

/** The version every kind is written with today. A changed payload raises it (with its upcaster). */
export const FACT_VERSION = 1;

/** A fact with everything around it that the chain of hashes covers. */
export interface StoredFact {
  readonly journalId: string;
  /** 1, 2, 3 … without gaps; the only order there is. */
  readonly seq: number;
  readonly eventId: string;
  readonly kind: string;
  readonly kindVersion: number;
  /** Wall clock when it was written, epoch milliseconds. Evidence, not order. */
  readonly atMs: number;
  readonly clockTrusted: boolean;
  readonly businessDate: string;
  /** Sale, visit or slot it is about; empty for the journal itself. */
  readonly subject: string;
  /** The fact's JSON, encoded once and kept as bytes for ever. */
  readonly payload: Uint8Array;
  /** SHA-256, 32 bytes; zeros before the first fact. */
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** The sale, visit or slot a fact is about. */
export const subjectOf = (fact: Fact): string => {
  if ("saleId" in fact) return fact.saleId;
  if ("visitId" in fact) return fact.visitId;
  if ("slotId" in fact) return fact.slotId ?? "";
  return "";
};

/**
 * The text before the payload that a fact's hash covers, each value length-prefixed so that no two
 * facts share an encoding. `hash` = SHA-256(prevHash ‖ UTF-8 of this text ‖ payload), at kiosk and hub.
 */
export const hashedHeader = (fact: Omit<StoredFact, "hash" | "prevHash">): string =>
  [
    fact.journalId,
    String(fact.seq),
    fact.eventId,
    fact.kind,
    String(fact.kindVersion),
    String(fact.atMs),
    fact.clockTrusted ? "1" : "0",
    fact.businessDate,
    fact.subject,
    String(fact.payload.length),
  ]
    .map((text) => `${text.length}:${text}`)
    .join("");
