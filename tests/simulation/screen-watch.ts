import type { ThanksScreen } from "../../core/contract/delivery-screens.ts";
import type { KioskView, ScreenKind } from "../../core/contract/kiosk-view.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ledger } from "./ledger.ts";
import { hashOfCode } from "./truth.ts";
import type { Violations } from "./violations.ts";

/** The longest a screen may stay, in milliseconds; null when it may stay for ever. */
const limitOf = ({ screen }: KioskView): number | null => {
  switch (screen.kind) {
    // 60 s without a touch, then the warning of 20 s; whoever touches may stay.
    case "catalogue":
    case "product":
    case "cart":
    case "code-entry":
    case "staff-position":
    case "staff-pin":
    case "staff":
    case "staff-day":
    case "staff-tools":
    case "staff-restock":
    case "staff-restock-slot":
    case "attract":
    case "closed":
    case "in-service":
    case "out-of-service":
    case "needs-staff":
      return null;
    // A slow hub sets the voucher's part aside before it makes the code.
    case "checking-out":
      return 21_000 + 16_000;
    case "payment":
      return screen.windowMs + 1_000;
    case "closing-charge":
      return 16_000;
    case "payment-ended":
      return 46_000;
    // The voucher first; three tries of 63 s a line, then the door; and once more what a board was
    // still busy with.
    case "delivery":
      return 62_000 + (screen.lines.length + 1) * (3 * 63_000 + 62_000);
    case "printing":
      return 120_000;
    case "receipt-choice":
      return 21_000;
    case "thanks":
      return screen.receipt === "phone" ? 61_000 : 31_000;
  }
};

/** Laws 9 and 12, from in front of the screen: no forged code, no screen outstays its limit, none shows another's sale. */
export const watchScreen = (options: {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly isForged: (qrString: string) => boolean;
}) => {
  const { clock, ledger, violations, isForged } = options;
  let shown: { kind: ScreenKind; screenId: number; sinceMs: number } | null = null;

  return {
    /** A new life has a new screen. */
    reset: () => {
      shown = null;
    },
    see: (view: KioskView) => {
      const { screen, screenId } = view;
      const nowMs = clock.monotonicMs();
      if (shown?.kind !== screen.kind || shown.screenId !== screenId) {
        shown = { kind: screen.kind, screenId, sinceMs: nowMs };
        if (screen.kind === "attract") checkForgotten(view);
        if (screen.kind === "payment" && isForged(screen.qrString)) {
          violations.report(9, "a code that was tampered with is on the screen");
        }
      }
      if (screen.kind === "thanks") {
        // Whoever prints once more stays as long again.
        if (screen.isPrinting) shown.sinceMs = nowMs;
        checkCodes(screen);
      }
      const limitMs = limitOf(view);
      if (limitMs !== null && nowMs - shown.sinceMs > limitMs) {
        violations.report(12, `the screen ${screen.kind} stays too long`);
      }
    },
  };

  /** Law 14: what is promised by a code shows it, and it is the one whose hash is on disk. */
  function checkCodes({ orderCode, lines }: ThanksScreen) {
    const sale = [...ledger.sales.values()].find((one) => one.orderCode === orderCode);
    for (const { lineId, code } of lines) {
      const [issued] = sale?.lines.get(lineId)?.codes ?? [];
      if ((issued?.codeHash ?? null) !== (code && hashOfCode(code))) {
        violations.report(14, `${lineId} shows another code than was issued`);
      }
    }
  }

  function checkForgotten(view: KioskView) {
    const text = JSON.stringify(view);
    const isShown =
      [...ledger.sales.values()].some((sale) => text.includes(sale.orderCode)) ||
      /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.test(text);
    if (isShown || view.cart || view.language !== "id" || view.lowReach || view.idleWarning) {
      violations.report(12, "the attract screen shows something of the buyer before");
    }
  }
};
