/** The letters of both shop languages, where a phone has them. */
export const KEY_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/** Longer than any name on the shelf needs. */
export const LONGEST_SEARCH = 24;

/** What stands in the field after a key: no space at its beginning, never two, never too long. */
export const typeKey = (typed: string, key: string): string => {
  if (typed.length >= LONGEST_SEARCH) return typed;
  return key === " " && (typed === "" || typed.endsWith(" ")) ? typed : `${typed}${key}`;
};
