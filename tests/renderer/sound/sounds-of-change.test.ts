import { expect, test } from "vitest";
import type { DeliveryLine, DeliveryScreen } from "../../../core/contract/delivery-screens.ts";
import {
  type KioskView,
  PROTOCOL_VERSION,
  type Screen,
} from "../../../core/contract/kiosk-view.ts";
import { soundsOfChange } from "../../../renderer/sound/sounds-of-change.ts";

const view = (screen: Screen, more: Partial<KioskView> = {}): KioskView => ({
  protocolVersion: PROTOCOL_VERSION,
  screenId: 1,
  language: "id",
  lowReach: false,
  machineName: "PojokPAS 1",
  contactWhatsapp: "0800",
  isQuiet: false,
  screenInches: 21.5,
  soundVolume: 1,
  lastCall: null,
  cart: null,
  idleWarning: null,
  screen,
  ...more,
});

const catalogue: Screen = {
  kind: "catalogue",
  products: [],
  workshops: [],
  notice: null,
  canPay: true,
};
const payment: Screen = {
  kind: "payment",
  amountRupiah: 12_000,
  voucherRupiah: 0,
  qrString: "",
  merchantName: "POJOKPAS",
  nmid: "",
  terminalLabel: "M01",
  orderCode: "K7M4P2",
  remainingMs: 1,
  windowMs: 1,
  isAsking: false,
  notYetPaid: false,
};
const line = (state: DeliveryLine["state"], slotKind: DeliveryLine["slotKind"]): DeliveryLine => ({
  lineId: "1",
  sku: "roti",
  workshopId: "bakery",
  name: { id: "Roti", en: "Bread" },
  state,
  fulfilment: "machine",
  slotKind,
  slotLabel: "11",
  cabinet: "spiral-1",
  code: null,
  readyBy: null,
  validUntil: null,
});
const delivery = (...lines: readonly DeliveryLine[]): DeliveryScreen => ({
  kind: "delivery",
  orderCode: "K7M4P2",
  lines,
  currentLineId: null,
  isPickUp: false,
  isReminded: false,
  machine: [],
});
const thanks = (refundOwedRupiah: number): Screen => ({
  kind: "thanks",
  orderCode: "K7M4P2",
  receiptNumber: "M01-20261124-0001",
  totalRupiah: 12_000,
  lines: [],
  deliveredUnits: 1,
  refundOwedRupiah,
  receipt: "printed",
  openDoors: [],
  makers: { workshops: [], premiRupiah: 0 },
  canPrintAgain: true,
  isPrinting: false,
  claimUrl: "",
});
const cartOf = (units: number) => ({ units, totalRupiah: 12_000 * units, skus: ["roti"] });

test("a page that was just loaded says nothing", () => {
  expect(soundsOfChange(null, view(payment))).toEqual([]);
});

test("a good is put into the cart, and another one; taking out is silent", () => {
  const one = view(catalogue, { cart: cartOf(1) });
  const two = view(catalogue, { cart: cartOf(2) });
  expect(soundsOfChange(view(catalogue), one)).toEqual(["added"]);
  expect(soundsOfChange(one, two)).toEqual(["added"]);
  expect(soundsOfChange(two, one)).toEqual([]);
  expect(soundsOfChange(two, two)).toEqual([]);
});

test("the cart that comes back after a cancelled code is not news", () => {
  const ended: Screen = {
    kind: "payment-ended",
    outcome: "cancelled",
    orderCode: "K7M4P2",
    amountRupiah: 12_000,
    claimUrl: "",
    canRetry: true,
  };
  expect(soundsOfChange(view(ended), view(catalogue, { cart: cartOf(2) }))).toEqual([]);
});

test("the code appears, the money comes, the buyer is thanked", () => {
  expect(
    soundsOfChange(
      view({ kind: "checking-out", totalRupiah: 12_000, holdMs: 180_000 }),
      view(payment),
    ),
  ).toEqual(["qr-shown"]);
  expect(soundsOfChange(view(payment), view(delivery(line("waiting", "spiral"))))).toEqual([
    "paid",
  ]);
  expect(soundsOfChange(view(delivery(line("delivered", "spiral"))), view(thanks(0)))).toEqual([
    "thanks",
  ]);
});

test("a tick of the countdown is silent", () => {
  expect(soundsOfChange(view(payment), view({ ...payment, remainingMs: 0 }))).toEqual([]);
});

test("a good that falls and a door that opens sound different", () => {
  const moving = view(delivery(line("moving", "spiral")));
  expect(soundsOfChange(moving, view(delivery(line("delivered", "spiral"))))).toEqual([
    "item-down",
  ]);
  const opening = view(delivery(line("moving", "locker")));
  const open = view(delivery(line("take-and-close", "locker")));
  expect(soundsOfChange(opening, open)).toEqual(["door-open"]);
  expect(soundsOfChange(open, view(delivery(line("delivered", "locker"))))).toEqual([]);
});

test("goods that did not come ask to look, now and at the end", () => {
  const moving = view(delivery(line("moving", "spiral")));
  expect(soundsOfChange(moving, view(delivery(line("not-delivered", "spiral"))))).toEqual([
    "attention",
  ]);
  expect(soundsOfChange(moving, view(thanks(12_000)))).toEqual(["attention"]);
});

test("what cannot be done is refused once, not with every redraw", () => {
  const full = view({
    ...catalogue,
    notice: { kind: "limit", limit: { kind: "per-buyer", units: 5 } },
  });
  expect(soundsOfChange(view(catalogue), full)).toEqual(["refused"]);
  expect(soundsOfChange(full, full)).toEqual([]);
  const asked = view({ ...payment, notYetPaid: true });
  expect(soundsOfChange(view({ ...payment, isAsking: true }), asked)).toEqual(["refused"]);
});

test("a voucher that was taken is not refused", () => {
  expect(
    soundsOfChange(view(catalogue), view({ ...catalogue, notice: { kind: "voucher-added" } })),
  ).toEqual([]);
});

test("a buyer who may have gone is called once", () => {
  const warned = view(catalogue, { idleWarning: { remainingMs: 20_000 } });
  expect(soundsOfChange(view(catalogue), warned)).toEqual(["attention"]);
  expect(soundsOfChange(warned, warned)).toEqual([]);
});

test("a door that stays open is heard once more", () => {
  const open = delivery(line("take-and-close", "locker"));
  const reminded = view({ ...open, isReminded: true });
  expect(soundsOfChange(view(open), reminded)).toEqual(["door-open"]);
  expect(soundsOfChange(reminded, reminded)).toEqual([]);
});
