import { describe, expect, test } from "vitest";
import { createSoundPlayer } from "../../../renderer/sound/sound-player.ts";
import { SOUND_TOKENS } from "../../../renderer/sound/sound-tokens.ts";
import type { Speaker } from "../../../renderer/sound/speaker.ts";
import { synthesize } from "../../../renderer/sound/synthesize.ts";

const SAMPLE_RATE = 48_000;
const LONGEST_S = 1.3;
/** A touch is answered, not announced. */
const LONGEST_PRESS_S = 0.1;
const LOUDEST = 0.5;
/** 30 dB below full scale: what is softer drowns in a mall. */
const SOFTEST = 0.03;
/** A jump of more than this between two samples is a click. */
const LARGEST_STEP = 0.15;

const largest = (values: Iterable<number>): number => {
  let found = 0;
  for (const value of values) found = Math.max(found, Math.abs(value));
  return found;
};

describe.each(Object.entries(SOUND_TOKENS))("%s", (name, notes) => {
  const samples = synthesize(notes, SAMPLE_RATE);

  test("is short", () => {
    const limit = name === "press" ? LONGEST_PRESS_S : LONGEST_S;
    expect(samples.length / SAMPLE_RATE).toBeLessThanOrEqual(limit);
  });

  test("is heard, and not loud", () => {
    expect(largest(samples)).toBeGreaterThan(SOFTEST);
    expect(largest(samples)).toBeLessThan(LOUDEST);
  });

  test("begins and ends in silence, without a click", () => {
    expect(samples[0]).toBe(0);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.002);
    expect(largest(samples.map((value, index) => value - (samples[index - 1] ?? 0)))).toBeLessThan(
      LARGEST_STEP,
    );
  });
});

const createTestSpeaker = () => {
  const volumes: number[] = [];
  let isAwake = false;
  const speaker: Speaker = {
    sampleRate: SAMPLE_RATE,
    wake: () => {
      isAwake = true;
    },
    isAwake: () => isAwake,
    play: (_samples, volume) => {
      volumes.push(volume);
    },
  };
  return { speaker, volumes };
};

test("before the first touch nothing sounds, and nothing is kept for later", () => {
  const { speaker, volumes } = createTestSpeaker();
  const player = createSoundPlayer(speaker);
  player.setVolume(0.6);
  player.playSound("paid");
  player.touched();
  expect(volumes).toEqual([]);
  player.playSound("paid");
  expect(volumes).toEqual([0.6]);
});

test("a machine that is set silent does not even open the speaker", () => {
  const { speaker, volumes } = createTestSpeaker();
  const player = createSoundPlayer(speaker);
  player.touched();
  player.playSound("press");
  expect(volumes).toEqual([]);
  expect(speaker.isAwake()).toBe(false);
});
