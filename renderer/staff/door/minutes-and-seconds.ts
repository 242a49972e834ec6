/** A countdown as Indonesians write it: `1.05`. */
export const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}.${`${seconds % 60}`.padStart(2, "0")}`;
};
