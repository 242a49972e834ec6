import { randomInt } from "node:crypto";
import { isWeakPin } from "../../core/service/door/weak-pin.ts";

const SIX_FIGURES = 1_000_000;

/** Drawn by lot; one that would be tried first is drawn again. */
export const newPin = (): string => {
  for (;;) {
    const pin = String(randomInt(SIX_FIGURES)).padStart(6, "0");
    if (!isWeakPin(pin)) return pin;
  }
};
