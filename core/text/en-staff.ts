import { enDay } from "./en-day.ts";
import { enDoor } from "./en-door.ts";
import { enTools } from "./en-tools.ts";
import type { StaffMessages } from "./staff-messages.ts";

export const enStaff: StaffMessages = {
  leave: "Close",
  door: enDoor,
  title: "Staff screen",
  slots: {
    book: (units, capacity) => `The books say ${units}, it holds ${capacity}`,
    save: "Save the count",
  },
  refunds: {
    due: (date) => `due by ${date}`,
    more: (refunds) => `and ${refunds} more`,
    reasons: {
      "not-delivered": "Item did not come out",
      "unknown-outcome": "Not sure it came out",
      "not-served": "Paid, not served",
      "not-collected": "Item not collected",
      "late-payment": "Paid after the time was up",
      "second-payment": "Paid twice",
      "wrong-amount": "Another amount was paid",
    },
  },
  caseFile: {
    title: "An order's file",
    hint: "Type the buyer's order code. Its whole story comes out of the receipt printer.",
    print: "Print the file",
    printOf: (orderCode) => `Print the file of ${orderCode}`,
  },
  ways: {
    restock: { title: "Restock", body: "Count, take out, fill" },
    day: { title: "Close the day", body: "Books and F1" },
    case: { title: "Order's file", body: "Print the story of one order" },
    tools: { title: "Tools", body: "Test locks, motors, printer, line" },
    pause: { title: "Sign for buyers", body: "The shop rests until you come in again" },
  },
  day: enDay,
  tools: enTools,
  notices: {
    counted: "The count is saved. This slot may sell again.",
    printed: "The file is below the screen.",
    "print-failed": "The file was not printed. Check the printer's paper and lid.",
    "no-such-order": "This machine has no such order code. Compare the letters again.",
  },
};
