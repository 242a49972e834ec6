/** The letters and figures of our codes where a phone has them; those easily mixed up are not in any. */
export const LETTER_ROWS = ["23456789", "QWERTYP", "ASDFGHJK", "ZXCVBNM"] as const;
