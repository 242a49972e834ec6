import type { Random } from "./random.ts";

/** How hard one world is on the kiosk. Drawn from its seed, so that some are calm and some brutal. */
export interface Profile {
  /** Nothing goes wrong at all: whoever pays gets everything. */
  readonly isPeaceful: boolean;
  readonly purchases: number;
  /** Deaths of the process until the world calms down. */
  readonly crashes: number;
  readonly crashAtCommit: number;
  /** That one call to a device or the hub is not survived. */
  readonly crashInCall: number;
  /** That the disk refuses a write. */
  readonly refusedWrite: number;
  readonly deviceTrouble: number;
  readonly printerTrouble: number;
  readonly lostCalls: number;
  readonly slowCalls: number;
  readonly lostAcknowledgements: number;
  readonly hubSpells: number;
  readonly pushSpells: number;
  readonly tampering: number;
  /** Prices that change while people shop. */
  readonly newPrices: number;
  /** That a buyer does something the shop did not ask for. */
  readonly oddBuyers: number;
  /** That a buyer comes with a code. */
  readonly codes: number;
}

export const drawProfile = (random: Random): Profile => {
  const isPeaceful = random.chance(0.05);
  const rate = (...choices: readonly number[]) => {
    const drawn = random.pick([0, ...choices]);
    return isPeaceful ? 0 : drawn;
  };
  return {
    isPeaceful,
    purchases: random.between(2, 6),
    crashes: rate(4, 8, 12, 20),
    crashAtCommit: rate(0.04, 0.1, 0.2),
    crashInCall: rate(0.1, 0.3, 0.6),
    refusedWrite: rate(0, 0, 0.005, 0.02),
    deviceTrouble: rate(0.2, 0.6),
    printerTrouble: rate(0.2, 0.6),
    lostCalls: rate(0.05, 0.2, 0.4),
    slowCalls: rate(0.05, 0.3),
    lostAcknowledgements: rate(0.1, 0.4),
    hubSpells: rate(0.2, 0.5),
    pushSpells: rate(0.3, 1),
    tampering: rate(0, 0.1),
    newPrices: rate(0.2, 0.5),
    oddBuyers: rate(0.2, 0.6),
    codes: random.pick([0, 0.3, 0.7]),
  };
};
