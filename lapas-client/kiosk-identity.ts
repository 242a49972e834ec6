import { createPublicKey, type KeyObject } from "node:crypto";
import { join } from "node:path";
import { EnrolAnswer } from "../core/contract/hub-api.ts";
import { err, ok, type Result } from "../core/result.ts";
import { loadDeviceKey } from "./device-key.ts";
import { readFileIfPresent, writeFileDurably } from "./durable-file.ts";
import { parseJson } from "./parse-json.ts";

/** Who this kiosk is to the hub, and by which key it knows the hub. */
export interface KioskIdentity {
  readonly kioskId: string;
  readonly machineCode: string;
  readonly privateKey: KeyObject;
  /** Pinned at enrolment; statements signed by any other key are worth nothing. */
  readonly hubKey: KeyObject;
}

export interface IdentityError {
  readonly kind: "identity.unreadable";
  readonly reason: string;
}

/** The identity in the data folder; null when this kiosk was never enrolled. Makes the key if needed. */
export const loadKioskIdentity = (dir: string): Result<KioskIdentity | null, IdentityError> => {
  const stored = readEnrolment(dir);
  if (!stored.ok) return stored;
  const { privateKey } = loadDeviceKey(dir);
  return stored.value === null ? ok(null) : toIdentity(stored.value, privateKey);
};

/** The hub's enrolment answer as kept on disk; null before enrolment. */
export const readEnrolment = (dir: string): Result<EnrolAnswer | null, IdentityError> => {
  const text = readFileIfPresent(enrolmentPath(dir));
  if (text === null) return ok(null);
  const parsed = EnrolAnswer.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  return unreadable(`${enrolmentPath(dir)} does not hold an enrolment`);
};

export const writeEnrolment = (dir: string, enrolment: EnrolAnswer): void =>
  writeFileDurably(enrolmentPath(dir), `${JSON.stringify(enrolment, null, 2)}\n`);

export const toIdentity = (
  { kioskId, machineCode, hubPublicKey }: EnrolAnswer,
  privateKey: KeyObject,
): Result<KioskIdentity, IdentityError> => {
  const hubKey = readPublicKey(hubPublicKey);
  if (hubKey === null) return unreadable("the hub's public key is not an Ed25519 key");
  return ok({ kioskId, machineCode, privateKey, hubKey });
};

const readPublicKey = (spkiBase64: string): KeyObject | null => {
  try {
    const key = createPublicKey({
      key: Buffer.from(spkiBase64, "base64"),
      format: "der",
      type: "spki",
    });
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
};

const enrolmentPath = (dir: string): string => join(dir, "kiosk-identity.json");

const unreadable = (reason: string) => err<IdentityError>({ kind: "identity.unreadable", reason });
