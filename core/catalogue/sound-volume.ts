import type { MachineSettings } from "./catalogue-snapshot.ts";

/** From 0 to 1, as the page plays it. */
export const soundVolumeOf = ({ sound }: MachineSettings): number =>
  sound.isOn ? sound.volumePercent / WHOLE : 0;

const WHOLE = 100;
