import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";

/** Says where the process dies. Every point is one at which a real process may be killed. */
export interface CrashPlan {
  /** A commit is about to be made, or was just made and nobody was told. */
  readonly diesAtCommit: () => boolean;
  /** A call to a device or the hub begins: it may be that it is not survived. */
  readonly enterCall: () => void;
  /** Any other point: a timer, a write, bytes that came, a call or its answer. */
  readonly diesHere: () => boolean;
  /** Staff have just touched the screen. */
  readonly diesAtTouch: () => boolean;
  readonly refusesWrite: () => boolean;
  readonly refusals: () => number;
  /** From now on nobody dies. */
  readonly calm: () => void;
  readonly crashes: () => number;
}

/** Points within which a call that is not survived ends. A drive and its answer take about 30. */
const POINTS_OF_A_CALL = 60;

/** Between two of them a visit of staff may be cut. */
const TOUCHES_OF_A_VISIT = 3;

export const createCrashPlan = (profile: Profile, random: Random): CrashPlan => {
  let left = profile.crashes;
  let crashes = 0;
  let refusals = 0;
  let pointsLeft: number | null = null;

  const die = (): boolean => {
    left--;
    crashes++;
    pointsLeft = null;
    return true;
  };

  return {
    diesAtCommit: () => left > 0 && random.chance(profile.crashAtCommit / 2) && die(),
    enterCall: () => {
      if (left > 0 && pointsLeft === null && random.chance(profile.crashInCall)) {
        pointsLeft = random.between(0, random.chance(0.5) ? 6 : POINTS_OF_A_CALL);
      }
    },
    diesAtTouch: () => left > 0 && random.chance(profile.crashInCall / TOUCHES_OF_A_VISIT) && die(),
    diesHere: () => {
      if (left === 0 || pointsLeft === null) return false;
      pointsLeft--;
      return pointsLeft < 0 && die();
    },
    refusesWrite: () => {
      if (left === 0 || !random.chance(profile.refusedWrite)) return false;
      refusals++;
      return true;
    },
    refusals: () => refusals,
    calm: () => {
      left = 0;
      pointsLeft = null;
    },
    crashes: () => crashes,
  };
};
