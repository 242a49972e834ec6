import { items } from "./items.ts";
import type { TillMessages } from "./till-messages.ts";

export const enTill: TillMessages = {
  cart: {
    title: "Your cart",
    empty: { title: "Your cart is empty", body: "Choose what you like, then pay here." },
    remove: (name) => `Remove ${name}`,
    each: (amount) => `${amount} each`,
    total: "Total",
    noExtra: "Final, nothing added on top",
    formerPrice: "Former price",
    pay: "Pay with QRIS",
    agreeAndPay: "Agree and pay",
    lookAtPrice: "See the new price…",
    keepShopping: "Add more items",
    removed: (name) => `${name} removed`,
    voucherRemoved: "Voucher taken out",
    undo: "Put back",
  },
  notices: {
    "price-changed":
      "A price has just changed; the old one is struck out. Pressing pay means you agree.",
    "some-sold-out": "Some items have just sold out. We have adjusted your cart.",
    "cannot-pay-now": "QRIS payment is not connected right now. You can still look around.",
    "charge-refused": "The QRIS code could not be made. You were not charged. Please try again.",
    "voucher-added": "Your voucher is in and comes off the total.",
    "voucher-declined":
      "The voucher cannot be used right now, so we took it out. Its value is safe.",
    "shop-closed": "The shop has closed. No money was taken. See you again.",
    "machine-busy": "The machine is still preparing another order. Please try again shortly.",
    adjusted: (name, units) =>
      units === 0
        ? `${name} cannot be had from this machine now, so we took it out of your cart.`
        : `Only ${units} of ${name} are left. We have adjusted your cart.`,
  },
  limits: {
    stock: {
      spiral: (units) =>
        units === 0 ? "This item has just sold out." : `This machine holds only ${units}.`,
      locker: (units) =>
        units === 0
          ? "This item has just sold out."
          : `This machine holds only ${units}: one item a locker.`,
      workshop: (units) =>
        units === 0
          ? "The workshop's week is fully booked."
          : `The workshop can still take ${units} of these this week.`,
    },
    perBuyer: (units) => `At most ${units} for one buyer, so that others get some too.`,
    perSale: (units) => `At most ${items(units)} in one purchase. After paying you can shop again.`,
    perPayment: (amount) => `QRIS takes at most ${amount} in one payment.`,
  },
  hold: (minutes) => `We keep your items for ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  checkingOut: { title: "Preparing your QRIS code" },
  payment: {
    title: "Scan and pay",
    timeLeft: "Time left",
    merchant: "The name your app will show",
    steps: {
      "open-app": "Open your banking or wallet app",
      scan: "Scan the QR code on this screen",
      "check-and-pay": "Compare name and amount, then pay",
    },
    changesItself: "This screen changes by itself once paid.",
    codeLabel: (amount) => `QRIS code for ${amount}`,
    iHavePaid: "I have paid",
    asking: "We are checking…",
    notYet: "The payment is not here yet. If you were charged, please wait here a moment.",
    cancel: "Cancel",
  },
  closing: {
    cancelled: {
      title: "Closing the code",
      body: "Please do not pay with that code any more. We make sure that you are not charged.",
    },
    expired: {
      title: "The code has run out",
      body: "Please do not pay with that code any more. We check whether a payment came in.",
    },
    keepCode: "Keep this code until the screen changes",
  },
  ended: {
    cancelled: {
      title: "Order cancelled",
      body: "You were not charged. The items are back on the shelf.",
    },
    expired: {
      title: "The code is no longer valid",
      body: "You were not charged. The items are back on the shelf.",
    },
    unsettled: {
      title: "The bank has not answered",
      body: "If you were charged, we send the money back. Photograph this code as your proof.",
    },
    proof: "Scan to follow your order on your phone",
    amount: "Amount",
    retry: "Try paying again",
    done: "Done",
  },
  delivery: {
    title: "Payment successful",
    pickUpTitle: "The items you waited for",
    progress: (current, total) => `Item ${current} of ${total}`,
    preparing: "Preparing your items",
    spiralMoving: (label) => `Spiral ${label} is turning`,
    spiralHint: "Your item drops into the tray below the glass",
    lockerOpening: (label) => `Opening locker ${label}`,
    lockerOpen: (label) => `Locker ${label} is open`,
    takeAndClose: "Take your item, then close the door",
    stillOpen: (label) => `Locker ${label} is still open`,
    goesOn: "We go on in a moment; this locker stays open.",
    help: {
      moving: "Nothing comes? We refund it by ourselves. You need not press anything.",
      empty: (contact, code) =>
        `Locker empty, or the wrong item? WhatsApp ${contact} with code ${code}.`,
      stuck: (name) =>
        `${name} did not come out. We refund it; the receipt and the last screen say how.`,
    },
    taken: "I have taken it",
    collectAtFlap: "Collect your item from the tray",
    place: { spiral: (label) => `Spiral ${label}`, locker: (label) => `Locker ${label}` },
    states: {
      waiting: "Waiting its turn",
      moving: "On its way",
      "take-and-close": "Please take it",
      delivered: "Handed out",
      "code-shown": "The code is yours",
      "not-delivered": "Did not come out, we refund it",
    },
    map: { title: "Where to collect on this machine", flap: "Tray" },
  },
  printing: { title: "Printing your receipt", body: "One moment, it comes out below the screen." },
  receiptChoice: {
    title: "Would you like a receipt?",
    allOut: "Everything is out",
    inTray: "Collect your items from the tray, below the glass.",
    paper: { title: "Print on paper", body: "Comes out below the screen" },
    phone: { title: "Keep it on my phone", body: "Scan the QR code on the next screen" },
    none: { title: "No receipt", body: "Saves paper" },
    noPaper: "Printing is not possible now",
    always: (orderCode) => `Your digital receipt stays with order code ${orderCode}.`,
  },
  thanks: {
    title: "Thank you",
    complete: "Everything is out. May it serve you well.",
    completeWithCodes: "Your order is settled. Keep the codes below.",
    partial: (delivered, total) => `${delivered} of ${items(total)} came out`,
    partialWithCodes: (settled, total) => `${settled} of ${total} settled. Keep your codes.`,
    none: "Your items did not come out",
    refundOwed: (amount) => `We send ${amount} back to you. Scan the code to follow it.`,
    paid: "Paid",
    receiptNumber: "Receipt number",
    receipt: {
      printed: "Your receipt is below the screen",
      failed: "The paper receipt was not printed. Keep your digital receipt.",
      unknown: "The receipt may be cut short. Look below the screen.",
      phone: "Scan this code with your phone's camera to keep the receipt.",
      none: "No paper. Your digital receipt is in this code.",
    },
    printOriginal: "Print the receipt",
    printCopy: "Print again (SALINAN)",
    printing: "Printing…",
    closeDoor: (labels) => `Locker ${labels} is still open. Please close its door.`,
    missing: (contact, code) =>
      `Something missing or not right? WhatsApp ${contact} with code ${code}.`,
    scanReceipt: "Scan for your digital receipt",
    scanClaim: "Scan for your refund",
    maker: "Their work, a second chance.",
    makersShare: (amount, workshops) => `${amount} of premium for its makers: ${workshops}.`,
    done: "Done",
  },
};
