/** Every wait of a purchase, in milliseconds. Tests speak in these names. */
export const purchaseDelays = {
  /** Without a touch while shopping, the screen asks whether anybody is there. */
  idle: 60_000,
  /** How long it then waits for an answer (law 12: at least 20 s). */
  idleWarning: 20_000,
  /** How long what was taken out of the cart can be put back with one touch. */
  undo: 8_000,
  /** How long a price that has just changed is looked at before it can be paid. */
  newPrice: 1_500,
  /** How long the screen waits for the final word on a cancelled or expired code. */
  closingLimit: 15_000,
  /** After that an open locker door is spoken of once more. */
  doorReminder: 20_000,
  /** How long an open locker door holds up the next line. */
  doorLimit: 60_000,
  /** How long the screen waits for a word on the receipt. */
  receiptChoice: 20_000,
  endedScreen: 45_000,
  thanksScreen: 30_000,
  /** A phone has to be found and held before the code. */
  phoneReceipt: 60_000,
  /** Whoever opened the door of staff and does not come in holds up the shop no longer than this. */
  doorIdle: 60_000,
  /** Staff who walk away leave nothing open: nobody has touched for so long. */
  staffIdle: 120_000,
  /** A restocker fetches goods between two touches; what was noted stays when the screen goes. */
  restockIdle: 600_000,
} as const;

/** A paid sale interrupted by a restart goes on only this soon after its payment; later its buyer is gone. */
export const RESUME_DELIVERY_WITHIN_MS = 180_000;
