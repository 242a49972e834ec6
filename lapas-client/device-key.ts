import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { join } from "node:path";
import { readFileIfPresent, writeFileDurably } from "./durable-file.ts";

export interface DeviceKey {
  readonly privateKey: KeyObject;
  /** SPKI DER, base64: what enrolment sends. */
  readonly publicKey: string;
}

/** The kiosk's own Ed25519 key. Made on first start (file mode 0600); it never leaves this folder. */
export const loadDeviceKey = (dir: string): DeviceKey => {
  const path = join(dir, "device-key.pem");
  const stored = readFileIfPresent(path);
  if (stored !== null) return describe(createPrivateKey(stored));
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileDurably(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  return describe(privateKey);
};

const describe = (privateKey: KeyObject): DeviceKey => ({
  privateKey,
  publicKey: createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64"),
});
