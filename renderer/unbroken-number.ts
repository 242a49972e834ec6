/** A telephone number that stays in one line: no break at its hyphens (word joiners) or spaces. */
export const unbrokenNumber = (number: string): string =>
  number.replaceAll("-", "-\u2060").replaceAll(" ", "\u00a0");
