import type { VirtualClock } from "../support/virtual-clock.ts";

/** Moves the clock until `work` has answered; fails when `limitMs` of its time were not enough. */
export const answerWithin = async <T>(
  clock: VirtualClock,
  limitMs: number,
  work: Promise<T>,
): Promise<T> => {
  const answers: T[] = [];
  void work.then((answer) => answers.push(answer));
  const untilMs = clock.monotonicMs() + limitMs;
  while (answers.length === 0 && clock.monotonicMs() < untilMs) await clock.advance(10);
  for (const answer of answers) return answer;
  throw new Error(`No answer within ${limitMs} ms`);
};
