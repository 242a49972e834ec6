import { createHash, timingSafeEqual } from "node:crypto";

/** Compares without telling by its time how much of a guess was right. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
