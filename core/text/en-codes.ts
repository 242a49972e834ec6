import type { CodeMessages } from "./code-messages.ts";

const inDays = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

export const enCodes: CodeMessages = {
  open: "Have a code?",
  entry: {
    title: "Type your code",
    hint: "A voucher or the code of goods that wait here: 12 letters and figures.",
    typed: "The code typed so far",
    erase: "Erase the last letter",
    use: "Use this code",
    checking: "We are checking…",
    problems: {
      unknown: "We do not know this code yet. Please compare each letter and figure again.",
      used: "This code has been used. If you think it has not, please ask us.",
      expired: "This code has run out. Please ask us, we will help.",
      offline: "The line is down, so the code could not be checked. Its value is safe.",
      "too-many-tries":
        "The code did not match several times. For safety, please try again in five minutes.",
    },
  },
  voucher: {
    name: "Shopping voucher",
    rest: (amount) => `${amount} stays on the voucher`,
    usedUp: "Used in full",
    remove: "Take the voucher out",
    toPay: "Left to pay",
    sum: (total, voucher) => `${total} less the voucher of ${voucher}`,
    paysAll: "The voucher pays for everything",
    pay: "Pay with the voucher",
    payParts: (voucher, qris) => `The voucher pays ${voucher}, QRIS ${qris}`,
  },
  tile: {
    "made-to-order": (days) =>
      days === null ? "Made to order" : `To order, ready in ${inDays(days)}`,
    "service-voucher": () => "Code at once",
  },
  promise: {
    "made-to-order": {
      title: "Made to order",
      body: (days) =>
        days === null
          ? "Collect at Lapas Kelas I Tangerang with the code on screen and receipt."
          : `Ready in ${inDays(days)}, collect at Lapas Kelas I Tangerang.`,
    },
    "service-voucher": {
      title: "Service voucher",
      body: (days) =>
        days === null
          ? "The code comes at once, on screen and receipt."
          : `The code comes at once, on screen and receipt, valid for ${inDays(days)}.`,
    },
  },
  line: {
    where: {
      "made-to-order": "Collect at Lapas Kelas I Tangerang",
      "service-voucher": "Show it at Lapas Kelas I Tangerang",
    },
    readyBy: (date) => `Ready from ${date}`,
    validUntil: (date) => `Valid until ${date}`,
  },
  yours: "Your codes",
  onPaper: "They are on your receipt too.",
  photograph: "Photograph them with your phone.",
};
