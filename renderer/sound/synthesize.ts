import type { Note } from "./sound-tokens.ts";

/** A loud speaker at full volume still leaves a conversation beside the machine alone. */
const PEAK = 0.35;

/** The bar is struck with a soft mallet: no click at the start. */
const STRIKE_MS = 6;

/** After its ring time a note is 60 dB down. */
const DECAY = Math.log(1000);

/** The overtone of a tuned bar, two octaves up; it fades four times as fast as the note. */
const OVERTONE = { ratio: 4, level: 0.18, fading: 4 } as const;

/** The notes as samples between −1 and 1, from silence to silence. */
export const synthesize = (
  notes: readonly Note[],
  sampleRate: number,
): Float32Array<ArrayBuffer> => {
  const perMs = sampleRate / 1000;
  const lengthMs = Math.max(...notes.map(({ atMs, ringMs }) => atMs + ringMs));
  const samples = new Float32Array(Math.ceil(lengthMs * perMs));
  for (const { hz, atMs, ringMs, level } of notes) {
    const start = Math.round(atMs * perMs);
    const end = Math.min(samples.length, start + Math.round(ringMs * perMs));
    for (let index = start; index < end; index += 1) {
      const passedMs = (index - start) / perMs;
      const fade = Math.exp((-DECAY * passedMs) / ringMs);
      const strike = Math.min(1, passedMs / STRIKE_MS);
      const turn = (2 * Math.PI * hz * passedMs) / 1000;
      const wave =
        Math.sin(turn) +
        OVERTONE.level * fade ** (OVERTONE.fading - 1) * Math.sin(OVERTONE.ratio * turn);
      samples[index] = (samples[index] ?? 0) + PEAK * level * strike * fade * wave;
    }
  }
  return samples;
};
