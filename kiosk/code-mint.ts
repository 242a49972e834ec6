import { createHash, createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CodeMint } from "../core/ports/code-mint.ts";
import { readFileIfPresent, writeFileDurably } from "../lapas-client/durable-file.ts";

/**
 * The mint of this data folder. Its key is made at first start (mode 0600) and never leaves: codes
 * are derived again whenever they must be shown (law 14). Throws when the file is there but is no
 * key: making another would orphan every code given out.
 */
export const loadCodeMint = (dataDir: string): CodeMint => {
  const path = join(dataDir, "code-key");
  const stored = readFileIfPresent(path);
  if (stored === null) {
    const key = randomBytes(KEY_BYTES);
    writeFileDurably(path, `${key.toString("base64")}\n`);
    return createCodeMint(key);
  }
  const key = Buffer.from(stored.trim(), "base64");
  if (key.length !== KEY_BYTES)
    throw new Error(`${path} does not hold a key of ${KEY_BYTES} bytes`);
  return createCodeMint(key);
};

/** HMAC-SHA-256 over sale and line, written in thirty characters without modulo bias. */
export const createCodeMint = (key: Uint8Array): CodeMint => ({
  codeOf: (saleId, lineId) => {
    const characters = charactersOf(key, `${saleId.length}:${saleId}${lineId}`);
    return [0, 4, 8].map((start) => characters.slice(start, start + 4)).join("-");
  },
  hashOf: (code) =>
    createHash("sha256")
      .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
      .digest("hex"),
});

/** No I, L, O, U, 0, 1: nothing that is misread aloud or on paper. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const CODE_LENGTH = 12;
const KEY_BYTES = 32;
/** Bytes beyond the last whole multiple of the alphabet would favour its first letters. */
const FAIR_BELOW = 256 - (256 % ALPHABET.length);

const charactersOf = (key: Uint8Array, text: string): string => {
  let characters = "";
  for (let block = 0; characters.length < CODE_LENGTH; block++) {
    const bytes = createHmac("sha256", key).update(`${block}:${text}`).digest();
    for (const byte of bytes) {
      if (byte < FAIR_BELOW) characters += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return characters.slice(0, CODE_LENGTH);
};
