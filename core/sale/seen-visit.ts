import type { SeenVisit } from "../visit/visit-watch.ts";
import { cartUnits } from "./cart.ts";
import type { SessionSnapshot } from "./session-view.ts";

/** What of the session is counted, without anything that would tell one visit from another. */
export const seenVisit = (snapshot: SessionSnapshot, monotonicMs: number): SeenVisit => {
  const place = placeOf(snapshot);
  const { context } = snapshot;
  return {
    place,
    sku: place === "product" ? context.sku : null,
    unitsInCart: cartUnits(context.cart),
    isCodeShown: snapshot.matches("awaitingPayment"),
    monotonicMs,
  };
};

const placeOf = (snapshot: SessionSnapshot): SeenVisit["place"] => {
  if (snapshot.matches({ shopping: { place: "product" } })) return "product";
  if (snapshot.matches({ shopping: { place: "codeEntry" } })) return "code-entry";
  if (snapshot.matches({ shopping: { place: "cart" } })) return "cart";
  if (snapshot.matches("shopping")) return "catalogue";
  if (snapshot.matches("checkingOut")) return "cart";
  if (snapshot.matches("delivering") || snapshot.matches("thanks")) return "served";
  return PAYMENT_STATES.some((state) => snapshot.matches(state)) ? "payment" : "nobody";
};

const PAYMENT_STATES = [
  "requestingCode",
  "awaitingPayment",
  "closingCharge",
  "leavingCharge",
  "paymentEnded",
] as const;
