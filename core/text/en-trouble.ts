import type { TroubleMessages } from "./trouble-messages.ts";

export const enTrouble: TroubleMessages = {
  inService: {
    title: "Staff are at work here",
    body: "They are filling and tidying the machine. You can shop again in a moment.",
  },
  offline: {
    title: "Payment is out of reach",
    body: "As soon as it is back, the pay button works by itself.",
    still: ["Look at everything", "Collect goods with a pick-up code"],
  },
  noPaper: {
    title: "No paper receipt just now",
    body: "After paying, your receipt comes as a QR code for your phone.",
  },
};
