import type { IdleMessages } from "./idle-messages.ts";

export const enIdle: IdleMessages = {
  attract: {
    headline: ["Made by hand,", "for a new start."],
    how: "Buy it here, pay with QRIS.",
    maker: "The work of residents of Lapas Kelas I Tangerang.",
    start: "Touch to start",
    workshop: (name) => `The workshop: ${name}`,
    learns: "Learned here:",
  },
  hours: {
    openUntil: (time) => `Open until ${time}`,
    alwaysOpen: "The shop is open. Just touch the screen.",
    lastCall: (until) => `The shop has closed. You can still pay for your cart until ${until}.`,
  },
  closed: {
    title: "The shop is closed",
    opensToday: (time) => `Opens again today at ${time}`,
    opensTomorrow: (time) => `Opens again tomorrow at ${time}`,
    opensOn: (day, time) => `Opens again on ${day}, at ${time}`,
    noOpening: "The next opening will be shown here soon.",
    promise: "Everything inside is safe. See you soon.",
  },
  outOfService: {
    starting: { title: "Opening soon", body: "The machine is getting ready. Less than a minute." },
    "no-catalogue": {
      title: "Setting out the shelves",
      body: "The list of goods has not reached this machine yet. Please come back shortly.",
    },
    "books-unsound": {
      title: "Closed for now",
      body: "Staff are checking the shop's books, so that every rupiah is right.",
    },
    disk: {
      title: "Closed for now",
      body: "Staff need to tidy the machine's storage. They have been told.",
    },
    "nothing-to-sell": {
      title: "Sold out today",
      body: "Every item has found an owner. The workshops are making more.",
    },
  },
};
