/**
 * The same text in printable ASCII (20–7E), which every code page of every receipt printer shares.
 * Accents fall off, typographic characters become their plain forms, NBSP becomes a space; what has
 * no plain form becomes `?`. Line ends and tabs become spaces, other control characters vanish, so
 * no text can carry a printer command.
 */
export const foldToAscii = (text: string): string =>
  [...text.replace(/[\s\u00a0\u2000-\u200a\u202f]/g, " ").normalize("NFKC")]
    .map(foldCharacter)
    .join("");

const foldCharacter = (character: string): string => {
  if (character >= " " && character <= "~") return character;
  const plain = PLAIN_FORMS[character];
  if (plain !== undefined) return plain;
  const withoutAccents = character.normalize("NFKD").replace(/[^ -~]/g, "");
  if (withoutAccents) return withoutAccents;
  return INVISIBLE.test(character) ? "" : "?";
};

const PLAIN_FORMS: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "″": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "×": "x",
  "÷": "/",
  "⁄": "/",
  "·": "-",
  "•": "-",
  "…": "...",
  "≤": "<=",
  "≥": ">=",
  "≈": "~",
  "±": "+-",
  ø: "o",
  Ø: "O",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** Control characters, marks that combine with the one before, zero-width characters, selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{M}]/u;
