import type { Input } from "electron";
import type { WindowMode } from "./window-options.ts";

type Key = Pick<Input, "key" | "control" | "alt" | "meta">;

/**
 * May this key press reach the page? The shop is used by touch and types with the page's own keys, so
 * a machine in the mall lets no key through: one plugged in by a stranger does nothing. On a desk
 * plain typing works, and nothing that a browser or menu would act on.
 */
export const isKeyAllowed = (mode: WindowMode, { key, control, alt, meta }: Key): boolean => {
  if (mode === "kiosk") return false;
  if (control || alt || meta) return false;
  return key.length === 1 || TYPING_KEYS.includes(key);
};

const TYPING_KEYS: readonly string[] = [
  "Shift",
  "Backspace",
  "Delete",
  "Enter",
  "Tab",
  "Home",
  "End",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
];
