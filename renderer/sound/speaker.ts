/** The machine's loudspeaker, as the page has it. */
export interface Speaker {
  /** Says, in the course of a touch, that sound is wanted: before it a browser stays silent. */
  readonly wake: () => void;
  /** False until a touch woke it; what is not heard at once is not wanted later. */
  readonly isAwake: () => boolean;
  readonly sampleRate: number;
  /** `volume` from 0 to 1. */
  readonly play: (samples: Float32Array<ArrayBuffer>, volume: number) => void;
}

const SAMPLE_RATE = 48_000;

/** The speaker of the browser. It is opened with the first touch, not before. */
export const createBrowserSpeaker = (): Speaker => {
  let context: AudioContext | null = null;
  return {
    sampleRate: SAMPLE_RATE,
    wake: () => {
      context ??= new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: "interactive" });
      // Refused before the browser counts a touch: the next one asks again.
      if (context.state === "suspended") void context.resume().catch(() => undefined);
    },
    isAwake: () => context?.state === "running",
    play: (samples, volume) => {
      if (!context) return;
      const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(new GainNode(context, { gain: volume })).connect(context.destination);
      source.start();
    },
  };
};
