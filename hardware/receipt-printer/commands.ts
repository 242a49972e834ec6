/** The ESC/POS commands a receipt needs, byte by byte (hardware.md §1.3–1.8, from Epson's reference). */
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

export const DLE = 0x10;
export const ESC = 0x1b;
export const GS = 0x1d;
export const LF = 0x0a;

/** ESC @: clears the print buffer and every mode, and ASB with them. */
export const INITIALISE = bytes(ESC, 0x40);
/** ESC t 0: PC437. Only its ASCII half is used. */
export const CODE_PAGE_437 = bytes(ESC, 0x74, 0x00);
/** ESC R 0: USA, so that `#`, `$`, `\` and `~` are themselves. */
export const CHARACTERS_USA = bytes(ESC, 0x52, 0x00);
/** GS a: a status by itself on every change of drawer, online, error and paper. */
export const STATUS_BACK_ON = bytes(GS, 0x61, 0x0f);

export const BOLD_ON = bytes(ESC, 0x45, 0x01);
export const BOLD_OFF = bytes(ESC, 0x45, 0x00);
/** GS !: double width and height. */
export const SIZE_DOUBLE = bytes(GS, 0x21, 0x11);
export const SIZE_NORMAL = bytes(GS, 0x21, 0x00);
export const ALIGN_LEFT = bytes(ESC, 0x61, 0x00);
export const ALIGN_CENTRE = bytes(ESC, 0x61, 0x01);
export const LINE_FEED = bytes(LF);
export const feedLines = (lines: number): Uint8Array => bytes(ESC, 0x64, Math.min(lines, 255));
/** GS V A 0: feeds to the cutter, then cuts. */
export const FEED_AND_CUT = bytes(GS, 0x56, 0x41, 0x00);

/** GS ( k, functions 165, 167, 169, 180 and 181. `data` is counted in bytes. */
export const QR_MODEL_2 = bytes(GS, 0x28, 0x6b, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00);
export const qrModuleDots = (dots: number): Uint8Array =>
  bytes(GS, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x43, dots);
export const QR_CORRECTION_M = bytes(GS, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x45, 0x31);
export const qrStore = (data: Uint8Array): Uint8Array => {
  const length = data.length + 3;
  return bytes(GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...data);
};
export const QR_PRINT = bytes(GS, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x51, 0x30);

/** GS ( H function 48: answers `37 22 d1 d2 d3 d4 00` once everything before it is on paper. */
export const askJobDone = (jobTag: string): Uint8Array =>
  bytes(GS, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...new TextEncoder().encode(jobTag));
/** GS r 1: answers one paper byte once everything before it was processed. */
export const ASK_PROCESSED = bytes(GS, 0x72, 0x01);

/** DLE EOT n, executed the moment it arrives. */
export const askStatus = (question: number): Uint8Array => bytes(DLE, 0x04, question);
/** DLE ENQ 2: clear the buffers and recover. */
export const CLEAR_AND_RECOVER = bytes(DLE, 0x05, 0x02);
/** DLE DC4 8: clear the buffers; answers `37 25 00`. Nothing may be sent before that. */
export const CLEAR_BUFFERS = bytes(DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
