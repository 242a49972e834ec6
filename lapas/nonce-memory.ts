import { SIGNATURE_MAX_AGE_S } from "../core/contract/request-signature.ts";

/** Remembers which requests were already made, as long as their signature could still pass. */
export interface NonceMemory {
  /** False when this kiosk used the nonce before, or makes more requests than can be remembered. */
  readonly take: (kioskId: string, nonce: string, nowMs: number) => boolean;
}

/** 20 requests a second over the whole window; a kiosk makes about one. */
const MAX_PER_KIOSK = 12_000;

/**
 * In memory: after a restart of the hub a request of the last minutes could be repeated once. What
 * requests do is idempotent, so that brings nothing.
 */
export const createNonceMemory = (): NonceMemory => {
  const byKiosk = new Map<string, Map<string, number>>();
  return {
    take: (kioskId, nonce, nowMs) => {
      const seen = byKiosk.get(kioskId) ?? new Map<string, number>();
      byKiosk.set(kioskId, seen);
      // Oldest first: a Map keeps the order of insertion.
      for (const [old, forgetAtMs] of seen) {
        if (forgetAtMs > nowMs) break;
        seen.delete(old);
      }
      if (seen.has(nonce) || seen.size >= MAX_PER_KIOSK) return false;
      // A clock that is ahead by the whole window keeps its signature good for two of them.
      seen.set(nonce, nowMs + 2 * SIGNATURE_MAX_AGE_S * 1000);
      return true;
    },
  };
};
