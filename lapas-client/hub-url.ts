import { err, ok, type Result } from "../core/result.ts";

export interface HubUrlError {
  readonly kind: "hub-url.not-usable";
  readonly reason: string;
}

/**
 * The hub's address as an origin (no path). Plain HTTP is accepted on this computer only: anywhere
 * else a statement that a charge is closed could be forged, since TLS alone vouches for it.
 */
export const parseHubUrl = (text: string): Result<URL, HubUrlError> => {
  const refuse = (reason: string) => err<HubUrlError>({ kind: "hub-url.not-usable", reason });
  if (!URL.canParse(text)) return refuse(`"${text}" is not an address`);
  const url = new URL(text);
  if (url.pathname !== "/" || url.search || url.username || url.password) {
    return refuse("the hub address is a scheme, a host and a port, nothing more");
  }
  if (url.protocol === "https:") return ok(url);
  if (url.protocol === "http:" && isLoopback(url.hostname)) return ok(url);
  return refuse("only https is accepted for a hub on another computer");
};

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
