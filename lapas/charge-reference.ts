import { createHash } from "node:crypto";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Our reference at the acquirer, at most 32 letters and digits, always the same for a charge, so that a
 * hub that lost its answer can ask for it. A UUID stays readable; other ids are hashed (128 bits).
 */
export const chargeReference = (chargeId: string): string =>
  UUID.test(chargeId)
    ? chargeId.replaceAll("-", "")
    : createHash("sha256").update(chargeId).digest("hex").slice(0, 32);
