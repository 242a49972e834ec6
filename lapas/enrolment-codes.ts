import { createHash, randomInt } from "node:crypto";
import type { Clock } from "../core/ports/clock.ts";
import type { KioskStore } from "../db/lapas/kiosk-store.ts";

/** Readable aloud: no I, L, O, U, 0, 1. Ten of thirty characters are 49 bits. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 10;

/** Makes a code that turns one key into a kiosk of `machineCode`, once, within `validForMs`. */
export const newEnrolmentCode = async (
  kiosks: KioskStore,
  clock: Clock,
  machineCode: string,
  validForMs: number,
): Promise<string> => {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const code = Array.from({ length: LENGTH }, letter).join("");
  const expiresAtMs = clock.nowMs() + validForMs;
  await kiosks.addCode({ codeHash: hashCode(code), machineCode, expiresAtMs });
  return code;
};

/** The database keeps only this. Case and dashes do not matter to who types it. */
export const hashCode = (code: string): Buffer =>
  createHash("sha256").update(code.toUpperCase().replace(/[\s-]/g, "")).digest();
