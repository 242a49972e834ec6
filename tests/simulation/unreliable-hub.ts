import type { Clock } from "../../core/ports/clock.ts";
import { createSimulatedHub, type SimulatedHub } from "../support/simulated-hub.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";

/** A hub whose line is slow and loses things, before or after the hub has acted, until calm. */
export const createUnreliableHub = (options: {
  readonly clock: Clock;
  readonly merchant: Parameters<typeof createSimulatedHub>[0]["merchant"];
  readonly profile: Profile;
  readonly random: Random;
  readonly isCalm: () => boolean;
}): {
  readonly hub: SimulatedHub;
  /** Perhaps the next code is one that was tampered with. */
  readonly mayForge: () => void;
  readonly isForged: (qrString: string) => boolean;
} => {
  const { clock, merchant, profile, random, isCalm } = options;
  const forged = new Set<string>();
  const hub = createSimulatedHub({
    clock,
    merchant,
    latencyMs: () =>
      !isCalm() && random.chance(profile.slowCalls)
        ? random.between(1_000, 7_000)
        : random.between(5, 200),
    fate: () => {
      if (isCalm() || !random.chance(profile.lostCalls)) return "answered";
      return random.pick(["lost-before", "lost-after"] as const);
    },
    acknowledges: () => isCalm() || !random.chance(profile.lostAcknowledgements),
  });
  const forge = (qrString: string): string => {
    const other = qrString.replace(merchant.nmid, "ID1020000000009");
    forged.add(other);
    return other;
  };
  return {
    hub,
    mayForge: () => {
      if (!isCalm() && random.chance(profile.tampering)) hub.tamper(forge);
    },
    isForged: (qrString) => forged.has(qrString),
  };
};
