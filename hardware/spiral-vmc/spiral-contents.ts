/** What one spiral of the simulated cabinet is like; survives its process. */
export interface SpiralState {
  readonly selection: number;
  readonly units: number;
  /** How often its motor was started by a command. */
  readonly turns: number;
  /** How many units fell out of it. */
  readonly drops: number;
}

/** A status frame the PC has not acknowledged yet. */
export interface UntoldStatus {
  readonly packetNo: number;
  readonly status: number;
  readonly selection: number;
}

export interface SpiralContents {
  readonly spirals: readonly SpiralState[];
  readonly untold: readonly UntoldStatus[];
  /** The VMC's own count of its frames, 1–255. */
  readonly packetNo: number;
}

export const spiralsWithUnits = (
  units: readonly (readonly [selection: number, units: number])[],
): SpiralContents => ({
  spirals: units.map(([selection, count]) => ({ selection, units: count, turns: 0, drops: 0 })),
  untold: [],
  packetNo: 1,
});
