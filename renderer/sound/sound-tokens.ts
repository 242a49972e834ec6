/**
 * The sounds of the shop: a struck wooden bar, always from one pentatonic row, so that any two of
 * them go together. Rising is good news, level asks to look, falling says "not like that".
 */
export type SoundName =
  | "press"
  | "added"
  | "qr-shown"
  | "paid"
  | "door-open"
  | "item-down"
  | "attention"
  | "thanks"
  | "refused";

export interface Note {
  readonly hz: number;
  /** When it is struck, counted from the start of the sound. */
  readonly atMs: number;
  /** How long it rings until it cannot be heard any more. */
  readonly ringMs: number;
  /** How hard it is struck, 0 to 1. */
  readonly level: number;
}

const D4 = 293.7;
const E4 = 329.6;
const G4 = 392;
const D5 = 587.3;
const E5 = 659.3;
const G5 = 784;
const A5 = 880;
const B5 = 987.8;
const D6 = 1174.7;

const note = (hz: number, atMs: number, ringMs: number, level: number): Note => ({
  hz,
  atMs,
  ringMs,
  level,
});

export const SOUND_TOKENS: Readonly<Record<SoundName, readonly Note[]>> = {
  press: [note(E5, 0, 70, 0.3)],
  added: [note(G5, 0, 180, 0.5), note(B5, 80, 260, 0.5)],
  "qr-shown": [note(D5, 0, 320, 0.5), note(A5, 130, 420, 0.45)],
  paid: [note(G5, 0, 280, 0.6), note(B5, 120, 320, 0.6), note(D6, 240, 620, 0.6)],
  "door-open": [
    note(A5, 0, 220, 0.7),
    note(D6, 110, 320, 0.7),
    note(A5, 440, 220, 0.7),
    note(D6, 550, 420, 0.7),
  ],
  "item-down": [note(D6, 0, 200, 0.6), note(A5, 110, 220, 0.6), note(D5, 220, 460, 0.7)],
  attention: [note(E5, 0, 260, 0.6), note(E5, 240, 420, 0.6)],
  thanks: [
    note(D5, 0, 420, 0.5),
    note(G5, 150, 460, 0.5),
    note(B5, 300, 520, 0.5),
    note(D6, 470, 780, 0.45),
  ],
  refused: [note(G4, 0, 220, 0.55), note(E4, 120, 220, 0.55), note(D4, 240, 360, 0.5)],
};
