/**
 * How a kiosk signs a request to the hub: HTTP Message Signatures (RFC 9421) over the method, the
 * target and the body's digest (RFC 9530), with one algorithm and one fixed list of components.
 * Pure text on both sides; signing and verifying are done with the platform's Ed25519.
 */
export interface SignedRequest {
  readonly method: string;
  /** `host:port` the request is sent to. */
  readonly authority: string;
  /** Path with query, exactly as in the request line. */
  readonly target: string;
  /** Base64 of SHA-256 over the body's bytes (of no bytes, when there is none). */
  readonly bodySha256: string;
  readonly keyId: string;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly nonce: string;
}

/** How far kiosk and hub clocks may be apart before the signature is refused. */
export const SIGNATURE_MAX_AGE_S = 300;

/**
 * Answer header of the hub's clock, epoch milliseconds. On a 401 for a stale or future `created` the
 * kiosk corrects its next signature by it; it never sets its own clock from it.
 */
export const HUB_TIME_HEADER = "x-hub-time";

export const contentDigest = (bodySha256: string): string => `sha-256=:${bodySha256}:`;

export const signatureInput = (request: SignedRequest): string =>
  `("@method" "@authority" "@request-target" "content-digest");created=${request.createdAt};` +
  `keyid="${request.keyId}";nonce="${request.nonce}";alg="ed25519"`;

/** The bytes that are signed, as text. */
export const signatureBase = (request: SignedRequest): string =>
  [
    `"@method": ${request.method}`,
    `"@authority": ${request.authority}`,
    `"@request-target": ${request.target}`,
    `"content-digest": ${contentDigest(request.bodySha256)}`,
    `"@signature-params": ${signatureInput(request)}`,
  ].join("\n");

/** The values a verifier needs from a `Signature-Input: kiosk=…` header; null when it is not ours. */
export const readSignatureInput = (
  header: string,
): { readonly createdAt: number; readonly keyId: string; readonly nonce: string } | null => {
  const match =
    /^kiosk=\("@method" "@authority" "@request-target" "content-digest"\);created=(\d{1,12});keyid="([\w-]{1,64})";nonce="([\w-]{1,64})";alg="ed25519"$/.exec(
      header,
    );
  const [, created, keyId, nonce] = match ?? [];
  if (!created || !keyId || !nonce) return null;
  return { createdAt: Number(created), keyId, nonce };
};
