import type { DoorMessages } from "./door-messages.ts";

export const enDoor: DoorMessages = {
  title: "Staff only",
  who: "Choose your position",
  how: "The Head sets the PINs at the office, one for each position.",
  positions: {
    restocker: { name: "Restocker", does: "Fills, counts, closes the day" },
    treasurer: { name: "Treasurer", does: "Day close, reports, order files" },
    technician: { name: "Technician", does: "Checks and tests the machine" },
    head: { name: "Head", does: "Everything at this machine" },
  },
  noPin: "No PIN yet",
  newMachine: "New machine: set a PIN",
  waits: (time) => `May try again in ${time}`,
  enter: "Enter the PIN of 6 figures",
  first: {
    title: "New machine: set a technician's PIN",
    body: "Pick 6 figures. This PIN only tests the machine and lapses as soon as the office sends PINs.",
  },
  again: { title: "Type it once more", body: "So that no finger slipped." },
  differ: "The two PINs differ. Please choose again.",
  weak: "This PIN is easy to guess. Avoid equal figures and rows.",
  wrong: (triesLeft) =>
    `The PIN does not match. ${triesLeft} ${triesLeft === 1 ? "try" : "tries"} left.`,
  wait: "The PIN did not match several times. Try again in",
  otherPosition: "Choose another position",
  others: "Other positions may still come in. Forgot it? Ask the Head for a new one.",
  checking: "Checking…",
  none: {
    title: "This position has no PIN yet",
    body: "Ask the Head to set one at the office, on the page of machine PINs. A moment later you can come in here.",
  },
  typed: (figures) => `${figures} of 6 figures`,
  erase: "Erase the last figure",
};
