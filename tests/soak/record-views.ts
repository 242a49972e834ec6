import type { Touch } from "../../core/contract/intent.ts";
import type { KioskView, Screen } from "../../core/contract/kiosk-view.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { closeOpenDoors } from "./close-open-doors.ts";
import { seedSnapshot } from "./seed-snapshot.ts";

const STEP_MS = 400;

/**
 * What the service pushes while somebody looks round, buys one thing from a spiral and one from a
 * locker, and gives up once: every view of the way, as the real kiosk draws it up.
 */
export const recordViews = async (): Promise<readonly KioskView[]> => {
  const kiosk = await startTestKiosk({ snapshot: seedSnapshot() });
  const views: KioskView[] = [];
  const look = () => {
    const view = kiosk.view();
    if (JSON.stringify(view) !== JSON.stringify(views.at(-1))) views.push(view);
  };
  const touch = (touched: Touch) => {
    if (!kiosk.touch(touched)) throw new Error(`${touched.kind} was not taken`);
    look();
  };
  const waitFor = async (kind: Screen["kind"]) => {
    for (let waited = 0; kiosk.view().screen.kind !== kind; waited += STEP_MS) {
      if (waited > 120_000) throw new Error(`${kind} never came`);
      await kiosk.wait(STEP_MS);
      closeOpenDoors(kiosk.machine);
      look();
    }
  };

  look();
  await fillCart(kiosk, touch);
  await waitFor("payment");
  touch({ kind: "cancel-payment" });
  await waitFor("payment-ended");
  touch({ kind: "retry" });
  touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await waitFor("payment");
  touch({ kind: "i-have-paid" });
  await kiosk.wait(1_000);
  look();
  kiosk.hub.pay(kiosk.hub.chargeIds().at(-1) ?? "");
  await waitFor("delivery");
  await waitFor("receipt-choice");
  touch({ kind: "choose-receipt", receipt: "paper" });
  await waitFor("thanks");
  touch({ kind: "done" });
  await waitFor("attract");
  return views;
};

const fillCart = async (kiosk: TestKiosk, touch: (touched: Touch) => void): Promise<void> => {
  touch({ kind: "start" });
  touch({ kind: "set-language", language: "en" });
  touch({ kind: "set-language", language: "id" });
  touch({ kind: "open-product", sku: "KLT-05" });
  touch({ kind: "add", sku: "KLT-05", variantId: null, units: 1 });
  if (kiosk.view().screen.kind === "product") touch({ kind: "back" });
  touch({ kind: "add", sku: "KLT-04", variantId: null, units: 2 });
  touch({ kind: "set-units", sku: "KLT-04", variantId: null, units: 1 });
  touch({ kind: "open-cart" });
  touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
};
