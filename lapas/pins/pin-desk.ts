import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { ServicePin } from "../../core/service/door/service-pin.ts";
import { isWeakPin } from "../../core/service/door/weak-pin.ts";
import type { Position } from "../../core/service/position.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { EventBell } from "../event-bell.ts";
import { createKeyedLock } from "../keyed-lock.ts";
import { hashServicePin, isServicePin } from "./service-pin-hash.ts";

export interface PinDeskParts {
  readonly catalogue: CatalogueStore;
  readonly bell: EventBell;
  readonly clock: Clock;
  /** N of scrypt for PINs set from now on. */
  readonly passwordCost: number;
  readonly log: (message: string) => void;
}

/** Where a PIN is good. */
export interface PinPlace {
  readonly machineCode: string;
  readonly position: Position;
}

export type PinRefusal = "weak" | "taken" | "no-such-machine";

/** PINs of the machines' service mode; each change is a new snapshot of that machine. */
export interface PinDesk {
  /** Null when it is set. `taken`: another position of this machine has the same. */
  readonly set: (place: PinPlace, pin: string) => Promise<PinRefusal | null>;
  readonly revoke: (place: PinPlace) => Promise<void>;
}

export const createPinDesk = (parts: PinDeskParts): PinDesk => {
  const { catalogue, bell, clock, passwordCost, log } = parts;
  // One at a time: a hash takes one core and 128 MiB, and a change must see the one before it.
  const locked = createKeyedLock();

  const publish = async ({ machineCode, position }: PinPlace, pin: ServicePin | null) => {
    const change = (snapshot: CatalogueSnapshot): CatalogueSnapshot => {
      const others = (snapshot.servicePins ?? []).filter((kept) => kept.position !== position);
      return { ...snapshot, servicePins: pin ? [...others, pin] : others };
    };
    const kioskIds = await catalogue.republishOf(machineCode, change, clock.nowMs());
    for (const kioskId of kioskIds) bell.ring(kioskId);
    log(`service PIN of ${position} at ${machineCode} ${pin ? "set" : "revoked"}`);
  };

  return {
    set: (place, pin) =>
      locked("pins", async () => {
        if (isWeakPin(pin)) return "weak";
        const snapshot = await catalogue.newest(place.machineCode);
        if (!snapshot) return "no-such-machine";
        for (const other of snapshot.servicePins ?? []) {
          if (other.position !== place.position && (await isServicePin(pin, other))) return "taken";
        }
        const hash = await hashServicePin(pin, passwordCost);
        await publish(place, { position: place.position, ...hash });
        return null;
      }),
    revoke: (place) => locked("pins", () => publish(place, null)),
  };
};
