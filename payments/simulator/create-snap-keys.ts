import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the hub and the simulated acquirer exchanged when they signed their contract. */
export interface SnapKeys {
  readonly clientSecret: string;
  readonly clientPrivateKeyPem: string;
  readonly clientPublicKeyPem: string;
  readonly acquirerPrivateKeyPem: string;
  readonly acquirerPublicKeyPem: string;
}

/** Reads the keys in `dir`, making them first where they are missing. Two processes may do so at once. */
export const createSnapKeys = (dir: string): SnapKeys => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const client = keyPair(dir, "client");
  const acquirer = keyPair(dir, "acquirer");
  return {
    clientSecret: readOrCreate(join(dir, "client-secret.txt"), () =>
      randomBytes(32).toString("hex"),
    ),
    clientPrivateKeyPem: client.privateKeyPem,
    clientPublicKeyPem: client.publicKeyPem,
    acquirerPrivateKeyPem: acquirer.privateKeyPem,
    acquirerPublicKeyPem: acquirer.publicKeyPem,
  };
};

const keyPair = (dir: string, owner: "client" | "acquirer") => {
  const privateKeyPem = readOrCreate(join(dir, `${owner}-private.pem`), newPrivateKeyPem);
  // The public file is for people; the pair is always taken from the private one, so it always fits.
  const publicKeyPem = createPublicKey(createPrivateKey(privateKeyPem))
    .export({ type: "spki", format: "pem" })
    .toString();
  readOrCreate(join(dir, `${owner}-public.pem`), () => publicKeyPem);
  return { privateKeyPem, publicKeyPem };
};

const newPrivateKeyPem = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();

/** `link` fails if somebody was first, and never shows a half-written file. */
const readOrCreate = (file: string, create: () => string): string => {
  const existing = read(file);
  if (existing !== null) return existing;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, create(), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, "utf8");
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
