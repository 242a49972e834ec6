import { foldToAscii } from "./ascii.ts";

/** Lines of at most `width` characters, broken between words; a longer word is cut. ASCII. */
export const wrapWords = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text, width)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
};

/**
 * Label left, value right, on one line when both fit. Otherwise the label wraps and the value stands
 * at the right end of its last line, or below it.
 */
export const twoColumns = (label: string, value: string, width: number): readonly string[] => {
  const values = wrapWords(value, width).map((part) => part.padStart(width));
  const labels = wrapWords(label, width);
  const last = labels.at(-1);
  const only = values[0]?.trimStart();
  if (last === undefined || only === undefined) return [...labels, ...values];
  if (values.length > 1 || last.length + 1 + only.length > width) return [...labels, ...values];
  return [...labels.slice(0, -1), last + only.padStart(width - last.length)];
};

/** Centred; a text of several lines is broken where they come out about equally long. */
export const centred = (text: string, width: number): readonly string[] =>
  wrapWords(text, narrowestWidth(text, width)).map(
    (line) => " ".repeat(Math.floor((width - line.length) / 2)) + line,
  );

/** Wrapped, every line moved right by `by` characters. */
export const indented = (text: string, width: number, by = 2): readonly string[] =>
  wrapWords(text, width - by).map((line) => " ".repeat(by) + line);

export const rule = (width: number): string => "-".repeat(width);

const narrowestWidth = (text: string, width: number): number => {
  const lineCount = wrapWords(text, width).length;
  const longestWord = Math.max(1, ...wordsOf(text, width).map((word) => word.length));
  for (let narrow = longestWord; narrow < width; narrow++) {
    if (wrapWords(text, narrow).length <= lineCount) return narrow;
  }
  return width;
};

/** A space, but not the one between "Rp" and its figures. */
const BETWEEN_WORDS = / (?!(?<=Rp )\d)/;

const wordsOf = (text: string, width: number): readonly string[] =>
  foldToAscii(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "")
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, "g")) ?? []);
