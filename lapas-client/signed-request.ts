import { createHash, type KeyObject, sign } from "node:crypto";
import {
  contentDigest,
  type SignedRequest,
  signatureBase,
  signatureInput,
} from "../core/contract/request-signature.ts";

export interface RequestToSign {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** Empty when there is no body; its digest is signed all the same. */
  readonly body: string;
  readonly keyId: string;
  readonly createdAt: number;
  readonly nonce: string;
}

/** The headers that make a request this kiosk's (RFC 9421 over `core/contract/request-signature`). */
export const signRequest = (
  privateKey: KeyObject,
  { method, url, body, keyId, createdAt, nonce }: RequestToSign,
): Readonly<Record<string, string>> => {
  const request: SignedRequest = {
    method,
    authority: url.host,
    target: `${url.pathname}${url.search}`,
    bodySha256: createHash("sha256").update(body).digest("base64"),
    keyId,
    createdAt,
    nonce,
  };
  const signature = sign(null, Buffer.from(signatureBase(request)), privateKey);
  return {
    "content-digest": contentDigest(request.bodySha256),
    "signature-input": `kiosk=${signatureInput(request)}`,
    signature: `kiosk=:${signature.toString("base64")}:`,
  };
};
