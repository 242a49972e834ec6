import { createHash, type KeyObject, verify } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Checks a request by RFC 9421 §2.5 and RFC 9530 straight from its header lines, without a line of our
 * own signing code. Returns what is wrong, or null.
 */
export const faultInSignature = (
  request: IncomingMessage,
  body: Buffer,
  publicKeyOf: (keyId: string) => KeyObject | null,
): string | null => {
  const digest = `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
  if (request.headers["content-digest"] !== digest) return "content-digest does not match";

  const input = /^(\w+)=(\((.*?)\);.*)$/.exec(String(request.headers["signature-input"]));
  const [, label, parameters, list] = input ?? [];
  if (!label || !parameters || !list) return "no signature-input";
  const covered = list.split(" ").map((name) => name.replaceAll('"', ""));
  for (const needed of ["@method", "@authority", "@request-target", "content-digest"]) {
    if (!covered.includes(needed)) return `${needed} is not covered`;
  }
  const lines = covered.map((name) => `"${name}": ${componentValue(request, name)}`);
  const base = [...lines, `"@signature-params": ${parameters}`].join("\n");

  const keyId = /;keyid="([^"]+)"/.exec(parameters)?.[1] ?? "";
  const key = publicKeyOf(keyId);
  if (!key) return `unknown key ${keyId}`;
  const { signature } = request.headers;
  const value = new RegExp(`^${label}=:([A-Za-z0-9+/=]+):$`).exec(String(signature))?.[1];
  if (!value) return "no signature";
  return verify(null, Buffer.from(base), key, Buffer.from(value, "base64"))
    ? null
    : "signature does not match";
};

export const createdAtOf = (request: IncomingMessage): number =>
  Number(/;created=(\d+)/.exec(String(request.headers["signature-input"]))?.[1]);

const componentValue = (request: IncomingMessage, name: string): string => {
  if (name === "@method") return String(request.method);
  if (name === "@authority") return String(request.headers.host);
  if (name === "@request-target") return String(request.url);
  return String(request.headers[name]);
};
