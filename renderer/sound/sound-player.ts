import { SOUND_TOKENS, type SoundName } from "./sound-tokens.ts";
import type { Speaker } from "./speaker.ts";
import { synthesize } from "./synthesize.ts";

export interface SoundPlayer {
  /** Plays it now, or never: silent while the volume is 0 or before the first touch. */
  readonly playSound: (name: SoundName) => void;
  /** From 0 to 1; the service decides. */
  readonly setVolume: (volume: number) => void;
  /** Somebody touched the screen. */
  readonly touched: () => void;
}

export const createSoundPlayer = (speaker: Speaker): SoundPlayer => {
  const made = new Map<SoundName, Float32Array<ArrayBuffer>>();
  let volume = 0;

  const samplesOf = (name: SoundName): Float32Array<ArrayBuffer> => {
    const samples = made.get(name) ?? synthesize(SOUND_TOKENS[name], speaker.sampleRate);
    made.set(name, samples);
    return samples;
  };

  return {
    playSound: (name) => {
      if (volume > 0 && speaker.isAwake()) speaker.play(samplesOf(name), volume);
    },
    setVolume: (now) => {
      volume = now;
    },
    touched: () => {
      if (volume > 0) speaker.wake();
    },
  };
};
