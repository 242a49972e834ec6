import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The key every kiosk pins at enrolment. Lost, every kiosk must enrol anew. */
export interface HubKey {
  /** Ed25519, SPKI DER, base64. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The hub's key in its data folder, made on the first start, readable by its owner only. */
export const loadHubKey = (dataDir: string): HubKey => {
  const path = join(dataDir, "hub-key.pem");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    const { privateKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ type: "pkcs8", format: "pem" });
    // Renamed into place: a key that was only half written is never read.
    writeFileSync(`${path}.new`, pem, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return {
    publicKey: publicKey.toString("base64"),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
};
