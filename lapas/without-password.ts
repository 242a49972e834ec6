/** A database address that may be shown. */
export const withoutPassword = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  url.password = "";
  return url.href;
};
