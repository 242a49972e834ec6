import type { Clock } from "../core/ports/clock.ts";
import type { KioskStore } from "../db/lapas/kiosk-store.ts";
import { hashCode, randomCode } from "./random-code.ts";

/** 49 bits, good for minutes. */
const LENGTH = 10;

/** Makes a code that turns one key into a kiosk of `machineCode`, once, within `validForMs`. */
export const newEnrolmentCode = async (
  kiosks: KioskStore,
  clock: Clock,
  machineCode: string,
  validForMs: number,
): Promise<string> => {
  const code = randomCode(LENGTH);
  const expiresAtMs = clock.nowMs() + validForMs;
  await kiosks.addCode({ codeHash: hashCode(code), machineCode, expiresAtMs });
  return code;
};
