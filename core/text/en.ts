import { enBrowsing } from "./en-browsing.ts";
import { enCodes } from "./en-codes.ts";
import { enIdle } from "./en-idle.ts";
import { enProduct } from "./en-product.ts";
import { enStaff } from "./en-staff.ts";
import { enTill } from "./en-till.ts";
import { enTrouble } from "./en-trouble.ts";
import { items } from "./items.ts";
import type { Messages } from "./messages.ts";
import { decimal, workTime } from "./work-time.ts";

export const en: Messages = {
  ...enBrowsing,
  ...enIdle,
  ...enTill,
  ...enTrouble,
  shop: {
    name: "PojokPAS",
    tagline: "Made by residents of Lapas Tangerang",
    switchLanguage: "Change language: Bahasa Indonesia",
    lowReach: "Bring the buttons lower",
    back: "Back",
    orderCode: "Order code",
    help: (contact) => `Need help? WhatsApp ${contact}`,
    units: items,
    away: { title: "One moment…", body: "The screen is reconnecting to the machine." },
    takenOver: {
      title: "Another screen is in use.",
      body: "This machine is now run from another screen.",
    },
  },
  goods: {
    available: "In stock",
    left: (units) => `${units} left`,
    soldOut: "Sold out",
    unavailable: "Not available right now",
    freshToday: "This morning",
    signature: "Signature product",
    perUnit: (unit) => `per ${unit}`,
    workTime: (hours) =>
      workTime(hours, {
        minutes: (minutes) => `${minutes} minutes of work`,
        hours: (value) => `${decimal(value, ".")} ${value === 1 ? "hour" : "hours"} of work`,
      }),
    view: (name) => `View details of ${name}`,
    add: (name) => `Add ${name}`,
    fewer: (name) => `One ${name} fewer`,
    more: (name) => `One more ${name}`,
  },
  product: enProduct,
  codes: enCodes,
  idle: {
    title: "Still there?",
    body: (seconds) => `The cart empties in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    stay: "Keep shopping",
    leave: "Done, empty it",
  },
  staff: enStaff,
  needsStaff: {
    notRecorded: {
      title: "We need a member of staff",
      body: "Your payment is safe. Show this code to staff to get your items or your money.",
    },
    disk: {
      title: "We need a member of staff",
      body: "The machine stopped during your order. Show this code to staff.",
    },
    amount: "Amount",
    keepCode: "Photograph this screen with your phone",
  },
};
