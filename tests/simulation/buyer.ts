import type { Touch } from "../../core/contract/intent.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { PaymentScreen } from "../../core/contract/payment-screens.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { CodeHolder } from "./code-holder.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";
import type { Violations } from "./violations.ts";

/** What a buyer will do with the code on the screen. */
const PAYMENTS = [
  "at-once",
  "at-once",
  "at-once",
  "slowly",
  "in-the-last-second",
  "twice",
  "another-amount",
  "never",
  "cancels",
  "cancels-and-pays",
  "after-the-end",
] as const;

export interface Buyers {
  /** One look at the screen and perhaps one touch. */
  readonly act: (view: KioskView) => void;
  readonly purchasesLeft: () => number;
  /** Things people have made up their mind to do and have not done yet. */
  readonly plans: () => number;
  /** From now on people only finish what they have begun. */
  readonly calm: () => void;
}

/** People in front of the screen, one after the other. */
export const createBuyers = (options: {
  readonly clock: Clock;
  readonly random: Random;
  readonly profile: Profile;
  readonly hub: SimulatedHub;
  /** What the buyer of the moment does with codes. */
  readonly codes: CodeHolder;
  readonly touch: (touch: Touch) => void;
  readonly violations: Violations;
  readonly note: (what: string) => void;
}): Buyers => {
  const { clock, random, profile, hub, codes, touch, violations, note } = options;
  let purchasesLeft = profile.purchases;
  let unitsWanted = 0;
  let isCalm = false;
  /** What the screen showed when pay was pressed. */
  let agreedRupiah = 0;
  /** Orders whose payer has made up their mind. */
  const decided = new Set<string>();

  const pay = (orderCode: string, amountRupiah?: number) => {
    const chargeId = hub.chargeOfOrder(orderCode);
    if (chargeId === null) return;
    const isTaken = hub.pay(chargeId, {
      ...(amountRupiah === undefined ? {} : { amountRupiah }),
      late: random.chance(0.5),
    });
    note(`phone pays ${orderCode}${amountRupiah ? ` ${amountRupiah}` : ""}: ${isTaken}`);
  };
  let plans = 0;
  const later = (delayMs: number, work: () => void): void => {
    plans++;
    clock.setTimeout(() => {
      plans--;
      work();
    }, delayMs);
  };

  const decidePayment = ({ orderCode, amountRupiah, remainingMs }: PaymentScreen) => {
    const how = random.chance(profile.oddBuyers) ? random.pick(PAYMENTS) : "at-once";
    note(`buyer of ${orderCode} pays ${how}`);
    switch (how) {
      case "at-once":
        return later(random.between(100, 6_000), () => pay(orderCode));
      case "slowly":
        return later(random.between(10_000, 200_000), () => pay(orderCode));
      case "in-the-last-second":
        return later(remainingMs + random.between(-1_500, 1_500), () => pay(orderCode));
      case "twice":
        later(random.between(100, 5_000), () => pay(orderCode));
        return later(random.between(100, 30_000), () => pay(orderCode));
      case "another-amount":
        later(random.between(100, 5_000), () =>
          // A bank moves nothing less than a rupiah, also where a voucher left little to pay.
          pay(orderCode, Math.max(1, amountRupiah + random.pick([-5_000, -1, 1, 10_000]))),
        );
        if (random.chance(0.5)) later(random.between(6_000, 30_000), () => pay(orderCode));
        return;
      case "never":
        return;
      case "cancels":
        return later(random.between(500, 20_000), () => touch({ kind: "cancel-payment" }));
      case "cancels-and-pays": {
        const atMs = random.between(500, 20_000);
        later(atMs, () => touch({ kind: "cancel-payment" }));
        return later(Math.max(0, atMs + random.between(-500, 3_000)), () => pay(orderCode));
      }
      case "after-the-end":
        return later(remainingMs + random.between(1_000, 600_000), () => pay(orderCode));
    }
  };

  const browse = (view: KioskView) => {
    const { screen } = view;
    if (screen.kind !== "catalogue") return;
    const odd = random.chance(profile.oddBuyers / 4);
    if (odd) {
      touch(
        random.pick<Touch>([
          { kind: "set-language", language: "en" },
          { kind: "set-low-reach", on: true },
          { kind: "leave" },
          { kind: "still-here" },
        ]),
      );
    }
    if (codes.wantsToCollect()) return touch({ kind: "open-code-entry" });
    const inCart = view.cart?.units ?? 0;
    const available = screen.products.filter(
      ({ availability }) => availability.kind === "available",
    );
    if (inCart >= unitsWanted || available.length === 0) {
      return touch(inCart > 0 ? { kind: "open-cart" } : { kind: "leave" });
    }
    // Nobody looks for ever for what they cannot have.
    if (random.chance(0.1)) unitsWanted--;
    const { sku, hasVariants } = random.pick(available);
    if (hasVariants || random.chance(0.3)) return touch({ kind: "open-product", sku });
    touch({ kind: "add", sku, variantId: null, units: random.between(1, 2) });
    if (random.chance(0.2)) unitsWanted = Math.min(unitsWanted, inCart);
  };

  const act = (view: KioskView) => {
    const { screen } = view;
    switch (screen.kind) {
      case "attract":
        if (purchasesLeft === 0 || isCalm) return;
        purchasesLeft--;
        unitsWanted = random.between(1, 4);
        codes.comes();
        return touch({ kind: "start" });
      case "catalogue":
        return browse(view);
      case "product": {
        const { sku, variants } = screen.product;
        const variantId = variants.find(({ units }) => units > 0)?.variantId ?? null;
        if (random.chance(0.2)) return touch({ kind: "back" });
        touch({ kind: "add", sku, variantId, units: 1 });
        return touch({ kind: "back" });
      }
      case "cart": {
        const [line] = screen.lines;
        if (line && random.chance(0.1)) {
          const { sku, variantId } = line;
          return touch({ kind: "set-units", sku, variantId, units: random.between(0, 3) });
        }
        if (screen.removed && random.chance(0.5)) return touch({ kind: "undo-remove" });
        if (random.chance(0.08)) return touch({ kind: random.pick(["back", "leave"]) });
        if (codes.wantsToPayWith(screen)) return touch({ kind: "open-code-entry" });
        if (screen.voucher && random.chance(0.1)) return touch({ kind: "remove-voucher" });
        agreedRupiah = screen.payRupiah;
        return touch({ kind: "pay", offerId: screen.offerId });
      }
      case "code-entry": {
        if (screen.isChecking) return;
        const code = codes.nextToType();
        return touch(code === null ? { kind: "back" } : { kind: "enter-code", code });
      }
      case "payment":
        if (!decided.has(screen.orderCode)) {
          decided.add(screen.orderCode);
          if (screen.amountRupiah !== agreedRupiah) {
            violations.report(9, `${screen.orderCode} costs other than what was agreed to`);
          }
          decidePayment(screen);
        } else if (random.chance(0.15)) touch({ kind: "i-have-paid" });
        return;
      case "delivery":
        if (random.chance(0.05)) touch({ kind: "taken" });
        return;
      case "payment-ended":
        if (random.chance(0.3)) touch({ kind: random.pick(["done", "retry"]) });
        return;
      case "receipt-choice":
        if (random.chance(0.7)) {
          touch({ kind: "choose-receipt", receipt: random.pick(["paper", "phone", "none"]) });
        }
        return;
      case "thanks":
        if (screen.canPrintAgain && random.chance(0.05)) return touch({ kind: "print-again" });
        if (random.chance(0.3)) touch({ kind: "done" });
        return;
      default:
        return;
    }
  };

  return {
    act,
    purchasesLeft: () => purchasesLeft,
    plans: () => plans,
    calm: () => {
      isCalm = true;
    },
  };
};
