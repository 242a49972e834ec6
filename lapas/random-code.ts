import { createHash, randomInt } from "node:crypto";

/** Readable aloud: no I, L, O, U, 0, 1. Each of thirty characters is 4.9 bits. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/**
 * Codes that buyers type at a machine, as its keyboard takes them: 58 bits, and every place that takes
 * one is behind a limit on wrong tries (law 14).
 */
export const BUYER_CODE_LENGTH = 12;

export const randomCode = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");

/** What is kept of a code. Case, spaces and dashes do not matter to who types it. */
export const hashCode = (code: string): Buffer =>
  createHash("sha256").update(code.toUpperCase().replace(/[\s-]/g, "")).digest();
