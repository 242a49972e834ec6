/** The page's own scheme: not `file:`, so that `'self'`, CSP and the origin mean something. */
export const APP_SCHEME = "pojok";

/** The only page that is ever shown. */
export const APP_URL = `${APP_SCHEME}://app/`;

/** Is this address the kiosk's own page or one of its files? */
export const isAppUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${APP_SCHEME}:` && url.host === "app" && !url.username;
};
