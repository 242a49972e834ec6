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

/** Why the hub does not answer. */
export type LinkTrouble =
  /** This computer finds no way out: no cable, no address, no name service. */
  | "no-network"
  | "no-answer"
  /** Something answered that is not our hub: the sign-in page of a network, a proxy. */
  | "not-the-hub"
  /** The hub does not know this machine's key. */
  | "not-known";

export interface LinkHealth {
  readonly online: boolean;
  /** Null while it answers, and before it was first asked. */
  readonly trouble: LinkTrouble | null;
  /** When it last answered, by our wall clock; null before the first time. */
  readonly lastHeardAtMs: number | null;
  /** The hub's clock minus ours; null before the hub has told. */
  readonly clockOffsetMs: number | null;
  /** What the hub says of its acquirer; null while nobody told us. */
  readonly acquirer: AcquirerHealth | null;
  /** Journal facts the hub has not acknowledged yet. */
  readonly unsentFacts: number;
  readonly lastSyncedAtMs: number | null;
  /**
   * The hub has other or more facts under our journal id (restored or cloned data folder). Nothing is
   * sent until a person has looked; selling goes on.
   */
  readonly journalForked: boolean;
}

/** How the acquirer answered the hub last; `not-asked`: not since the hub began. */
export interface AcquirerHealth {
  readonly state: "answers" | "silent" | "not-asked";
  /** When it last answered, epoch milliseconds; null: not since the hub began. */
  readonly lastAnsweredAtMs: number | null;
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
