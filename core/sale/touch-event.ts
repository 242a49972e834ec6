import type { Touch } from "../contract/intent.ts";

/** A touch as the machine hears it: `touch.add` and so on. */
export type TouchEvent = {
  [K in Touch["kind"]]: { readonly type: `touch.${K}` } & Omit<Extract<Touch, { kind: K }>, "kind">;
}[Touch["kind"]];

/** What the world tells the session, in domain words. */
export type WorldEvent =
  /** The served charge turned out paid, or finally closed. */
  | { readonly type: "charge.paid" }
  | { readonly type: "charge.closed"; readonly because: "cancelled" | "expired" }
  /** The shelf changed under a cart. */
  | { readonly type: "shelf.changed" }
  | { readonly type: "service.stopped" }
  | { readonly type: "service.restored" }
  /** Nobody has touched for long behind the PIN, or it counts no more. */
  | { readonly type: "staff.sent-out" }
  | { readonly type: "journal.failed" };

/** Somebody is here: said before every touch. A region that heard `touch.*` would swallow it instead. */
type PresenceEvent = { readonly type: "touched" } | { readonly type: "idle.leave" };

export type SessionEvent = TouchEvent | WorldEvent | PresenceEvent;

/** The machine's event for a touch. */
export const touchToEvent = ({ kind, ...rest }: Touch): SessionEvent =>
  ({ type: `touch.${kind}`, ...rest }) as TouchEvent;
