import type { Notice } from "../../core/contract/cart-screen.ts";
import type { DeliveryLine } from "../../core/contract/delivery-screens.ts";
import type { KioskView, Screen } from "../../core/contract/kiosk-view.ts";
import type { StaffPinScreen } from "../../core/contract/service-door-screens.ts";
import type { SoundName } from "./sound-tokens.ts";

/**
 * What a change on the screen sounds like. Everything that can be heard can also be read; a view
 * without one before it (a page just loaded) is silent.
 */
export const soundsOfChange = (
  before: KioskView | null,
  after: KioskView,
): readonly SoundName[] => {
  if (!before) return [];
  const sounds = new Set<SoundName>();
  if (refusalOf(after.screen) !== null && refusalOf(before.screen) !== refusalOf(after.screen)) {
    sounds.add("refused");
  }
  if (isShopping(before) && unitsIn(after) > unitsIn(before)) sounds.add("added");
  if (after.idleWarning && !before.idleWarning) sounds.add("attention");
  if (after.lastCall && !before.lastCall) sounds.add("attention");
  if (before.screen.kind !== after.screen.kind) {
    const sound = soundOfArrival(before.screen, after.screen);
    if (sound) sounds.add(sound);
  }
  if (isReminded(after.screen) && !isReminded(before.screen)) sounds.add("door-open");
  for (const sound of soundsOfLines(linesOf(before.screen), linesOf(after.screen))) {
    sounds.add(sound);
  }
  return [...sounds];
};

/** The cart rests while it is paid, and coming back is not an addition. */
const isShopping = ({ screen }: KioskView): boolean =>
  screen.kind === "catalogue" || screen.kind === "product" || screen.kind === "cart";

const unitsIn = ({ cart }: KioskView): number => cart?.units ?? 0;

/** Good news, or only a hint: said, but nothing was refused. */
const MILD_NOTICES: ReadonlySet<Notice["kind"]> = new Set(["voucher-added"]);

/** Why what was just tried did not work; null where nothing was refused. */
const refusalOf = (screen: Screen): string | null => {
  switch (screen.kind) {
    case "catalogue":
    case "product":
    case "cart":
      return screen.notice && !MILD_NOTICES.has(screen.notice.kind) ? screen.notice.kind : null;
    case "code-entry":
      return screen.problem;
    case "staff-pin":
      return pinRefusal(screen);
    case "payment":
      return screen.notYetPaid ? "not-yet-paid" : null;
    default:
      return null;
  }
};

const pinRefusal = ({ problem, triesLeft, waitMs }: StaffPinScreen): string | null => {
  if (waitMs > 0) return "wait";
  return problem && `${problem}, ${triesLeft} left`;
};

const soundOfArrival = (before: Screen, after: Screen): SoundName | null => {
  switch (after.kind) {
    case "payment":
      return "qr-shown";
    case "delivery":
      return after.isPickUp || before.kind === "printing" ? null : "paid";
    case "thanks":
      return after.refundOwedRupiah > 0 ? "attention" : "thanks";
    case "needs-staff":
      return "attention";
    case "payment-ended":
      return after.outcome === "unsettled" ? "attention" : null;
    default:
      return null;
  }
};

const isReminded = (screen: Screen): boolean => screen.kind === "delivery" && screen.isReminded;

const linesOf = (screen: Screen): readonly DeliveryLine[] =>
  screen.kind === "delivery" ? screen.lines : [];

const soundsOfLines = (
  before: readonly DeliveryLine[],
  after: readonly DeliveryLine[],
): readonly SoundName[] =>
  after.flatMap((line) => {
    const state = before.find(({ lineId }) => lineId === line.lineId)?.state;
    if (state === line.state) return [];
    if (line.state === "take-and-close") return ["door-open"];
    if (line.state === "not-delivered") return ["attention"];
    return line.state === "delivered" && line.slotKind === "spiral" && state === "moving"
      ? ["item-down"]
      : [];
  });
