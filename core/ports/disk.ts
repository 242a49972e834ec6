/** The disk the journal lives on. */
export interface Disk {
  /** Is there room for a whole sale's facts, with the reserve still untouched? */
  readonly hasRoomForSale: () => boolean;
  /** What is free for ordinary programs now. */
  readonly freeBytes: () => number;
}
