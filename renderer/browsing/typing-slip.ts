/** Shorter words are too like each other to guess which was meant. */
const SHORTEST = 3;

/**
 * Is `typed` the beginning of `word` but for one slip of a finger: a letter wrong, left out, too many,
 * or two neighbours swapped?
 */
export const isOneSlipAway = (typed: string, word: string): boolean => {
  if (typed.length < SHORTEST) return false;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  if (at === -1) return false;
  const goesOn = (typedFrom: number, wordFrom: number): boolean =>
    word.startsWith(typed.slice(typedFrom), wordFrom);
  const isWrong = goesOn(at + 1, at + 1);
  const isTooMany = goesOn(at + 1, at);
  const isLeftOut = goesOn(at, at + 1);
  const isSwapped =
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && goesOn(at + 2, at + 2);
  return isWrong || isTooMany || isLeftOut || isSwapped;
};

/** How many letters to change, add or take away to make one word of the other (Levenshtein 1965). */
export const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...other].entries()) {
      const changed = (row[column] ?? 0) + Number(letter !== wanted);
      const takenAway = (row[column + 1] ?? 0) + 1;
      const added = (next[column] ?? 0) + 1;
      next.push(Math.min(changed, takenAway, added));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
