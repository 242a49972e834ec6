import { expect, test } from "vitest";
import { isKeyAllowed } from "../../electron/key-filter.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789+-=".split("");
const OTHERS =
  "Escape F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Enter Tab Backspace Delete Home End PageUp PageDown " +
  "ArrowLeft ArrowRight ArrowUp ArrowDown ContextMenu PrintScreen Meta Alt Control Shift NumLock " +
  "BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch LaunchMail MediaPlayPause Process";
const KEYS = [...LETTERS, ...OTHERS.split(" ")];
const MODIFIERS = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  control: (bits & 1) !== 0,
  alt: (bits & 2) !== 0,
  meta: (bits & 4) !== 0,
}));

test(`a keyboard plugged into the machine does nothing: ${KEYS.length * MODIFIERS.length} presses`, () => {
  const through = KEYS.flatMap((key) =>
    MODIFIERS.filter((modifiers) => isKeyAllowed("kiosk", { key, ...modifiers })),
  );
  expect(through).toEqual([]);
});

test("on a desk one can type, and no browser or menu shortcut comes through", () => {
  const none = { control: false, alt: false, meta: false };
  for (const key of [...LETTERS, "A", "?", " ", "Enter", "Tab", "Backspace"]) {
    expect(isKeyAllowed("windowed", { key, ...none }), key).toBe(true);
  }
  for (const key of KEYS) {
    for (const modifiers of MODIFIERS.slice(1)) {
      expect(isKeyAllowed("windowed", { key, ...modifiers }), key).toBe(false);
    }
  }
  for (const key of ["Escape", "F5", "F11", "F12", "ContextMenu", "BrowserBack", "PrintScreen"]) {
    expect(isKeyAllowed("windowed", { key, ...none }), key).toBe(false);
  }
});
