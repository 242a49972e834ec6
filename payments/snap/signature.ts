import { createHash, createHmac, createSign, createVerify, timingSafeEqual } from "node:crypto";

/** How a provider writes its transaction signatures: base64 at most of them, hex at BRI. */
export type SignatureEncoding = "base64" | "hex";

/** A request as it is signed: `path` as the provider defines it, `body` the very text that is sent. */
export interface SignedParts {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly timestamp: string;
}

/** `X-SIGNATURE` of the token request: base64 RSA-SHA256 (PKCS#1 v1.5) over `clientKey|timestamp`. */
export const signTokenRequest = (
  privateKeyPem: string,
  clientKey: string,
  timestamp: string,
): string => signRsa(privateKeyPem, `${clientKey}|${timestamp}`);

export const isTokenSignature = (
  publicKeyPem: string,
  clientKey: string,
  timestamp: string,
  signature: string,
): boolean => isRsaSignature(publicKeyPem, `${clientKey}|${timestamp}`, signature);

/**
 * `X-SIGNATURE` of a transaction: HMAC-SHA512 over
 * `METHOD:path:accessToken:lowerhex(sha256(body)):timestamp`.
 * SNAP asks for a "minified" body: JSON.stringify writes one, and re-writing it could touch blanks
 * inside values, so the text that is sent is the text that is hashed.
 */
export const signTransaction = (
  secret: string,
  accessToken: string,
  parts: SignedParts,
  encoding: SignatureEncoding,
): string =>
  createHmac("sha512", secret)
    .update(
      `${parts.method}:${parts.path}:${accessToken}:${sha256Hex(parts.body)}:${parts.timestamp}`,
    )
    .digest(encoding);

export const isTransactionSignature = (
  secret: string,
  accessToken: string,
  parts: SignedParts,
  encoding: SignatureEncoding,
  signature: string,
): boolean => {
  const expected = Buffer.from(signTransaction(secret, accessToken, parts, encoding));
  const found = Buffer.from(signature);
  return expected.length === found.length && timingSafeEqual(expected, found);
};

/** Without a token: base64 RSA-SHA256 over `METHOD:path:lowerhex(sha256(body)):timestamp`. */
export const signAsymmetric = (privateKeyPem: string, parts: SignedParts): string =>
  signRsa(privateKeyPem, asymmetricText(parts));

export const isAsymmetricSignature = (
  publicKeyPem: string,
  parts: SignedParts,
  signature: string,
): boolean => isRsaSignature(publicKeyPem, asymmetricText(parts), signature);

const asymmetricText = ({ method, path, body, timestamp }: SignedParts): string =>
  `${method}:${path}:${sha256Hex(body)}:${timestamp}`;

const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");

const signRsa = (privateKeyPem: string, text: string): string =>
  createSign("RSA-SHA256").update(text).sign(privateKeyPem, "base64");

const isRsaSignature = (publicKeyPem: string, text: string, signature: string): boolean =>
  createVerify("RSA-SHA256").update(text).verify(publicKeyPem, signature, "base64");
