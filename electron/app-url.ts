/** The page's own scheme: not `file:`, so that `'self'`, CSP and the origin mean something. */
export const APP_SCHEME = "pojok";

/** The page of the shop. */
export const APP_URL = `${APP_SCHEME}://app/`;

/** Is this address one of the kiosk's own pages or files? */
export const isAppUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${APP_SCHEME}:` && url.host === "app" && !url.username;
};
