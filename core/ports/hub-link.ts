import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { ProvenPayment } from "../charge/payment-statement.ts";

/** What the hub tells a kiosk without being asked. */
export type HubEvent =
  | { readonly kind: "payment-received"; readonly payment: ProvenPayment }
  | { readonly kind: "catalogue-published"; readonly snapshot: CatalogueSnapshot }
  /** An officer took a code at the lapas. */
  | {
      readonly kind: "code-redeemed";
      readonly saleId: string;
      readonly lineId: string;
      readonly redeemedAt: string;
    }
  /** A refund of this kiosk ended. */
  | {
      readonly kind: "refund-settled";
      readonly saleId: string;
      readonly refundId: string;
      readonly how: "paid-out" | "voucher" | "unclaimed";
      readonly documentNumber: string | null;
      readonly settledAt: string;
    }
  /** The claim page made a code for goods that wait at this machine. */
  | { readonly kind: "pick-up-code"; readonly saleId: string; readonly codeHash: string };

export interface LinkHealth {
  readonly online: boolean;
  /** Journal facts the hub has not acknowledged yet. */
  readonly unsentFacts: number;
  readonly lastSyncedAtMs: number | null;
  /**
   * The hub has other or more facts under our journal id (restored or cloned data folder). Nothing is
   * sent until a person has looked; selling goes on.
   */
  readonly journalForked: boolean;
}

/** The standing line to the hub: events in, journal out. Reconnects by itself, for ever. */
export interface HubLink {
  /**
   * Delivers events in order. An event is acknowledged once the listener has returned without
   * throwing, and comes again after a restart until then.
   */
  readonly onEvent: (listener: (event: HubEvent) => void) => () => void;
  readonly health: () => LinkHealth;
  readonly onHealth: (listener: () => void) => () => void;
  readonly stop: () => void;
}
