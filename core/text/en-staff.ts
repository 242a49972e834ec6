import { enDay } from "./en-day.ts";
import { enDoor } from "./en-door.ts";
import type { StaffMessages } from "./staff-messages.ts";

export const enStaff: StaffMessages = {
  leave: "Close",
  door: enDoor,
  title: "Staff screen",
  slots: {
    title: "Count the slots",
    how: "These slots stopped because nobody is sure what is in them. Look inside, count, save.",
    none: "Every slot is sure of what it holds.",
    book: (units, capacity) => `The books say ${units}, it holds ${capacity}`,
    save: "Save the count",
  },
  refunds: {
    title: "Money that must go back",
    how: "Paid out by the office with a document number, not at this machine.",
    none: "No buyer's money is being held.",
    due: (date) => `due by ${date}`,
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
    open: "Print an order's file",
    title: "An order's file",
    hint: "Type the buyer's order code. Its whole story comes out of the receipt printer.",
    print: "Print the file",
  },
  service: {
    title: "Filling and tidying the machine",
    how: "Buyers read “Staff are at work here”. Come in with your PIN again and close this screen: the shop opens.",
    begin: "Put up the sign for buyers",
  },
  day: enDay,
  notices: {
    counted: "The count is saved. This slot may sell again.",
    printed: "The file is below the screen.",
    "print-failed": "The file was not printed. Check the printer's paper and lid.",
    "no-such-order": "This machine has no such order code. Compare the letters again.",
  },
};
