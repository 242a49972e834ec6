import { createPublicKey, type KeyObject } from "node:crypto";
import type { Kiosk, KioskStore } from "../db/lapas/kiosk-store.ts";

/** A kiosk whose request is being checked. */
export interface KnownKiosk extends Kiosk {
  /** Its public key, ready to verify with. */
  readonly key: KeyObject;
}

export interface KnownKiosks {
  readonly find: (kioskId: string) => Promise<KnownKiosk | null>;
  /** Keeps when it was last heard of, every few seconds: that is for people, not for decisions. */
  readonly noteSeen: (kioskId: string, nowMs: number) => Promise<void>;
}

const SEEN_EVERY_MS = 5_000;

/** A kiosk keeps its key for life, so each is read once: one entry a machine. */
export const createKnownKiosks = (kiosks: KioskStore): KnownKiosks => {
  const known = new Map<string, KnownKiosk>();
  const seenAtMs = new Map<string, number>();
  return {
    find: async (kioskId) => {
      const before = known.get(kioskId);
      if (before) return before;
      const kiosk = await kiosks.find(kioskId);
      if (!kiosk) return null;
      const found = { ...kiosk, key: readKey(kiosk.publicKey) };
      known.set(kioskId, found);
      return found;
    },
    noteSeen: async (kioskId, nowMs) => {
      if (nowMs - (seenAtMs.get(kioskId) ?? Number.NEGATIVE_INFINITY) < SEEN_EVERY_MS) return;
      seenAtMs.set(kioskId, nowMs);
      await kiosks.noteSeen(kioskId, nowMs);
    },
  };
};

const readKey = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
