const PAUSE_MS = 25;

/**
 * Asks the running shop again and again, in real time, until it has an answer (not null, not false).
 * Fails loudly after `timeoutMs`, with what was seen last.
 */
export const until = async <T>(
  what: string,
  probe: () => T | null | false | Promise<T | null | false>,
  { timeoutMs = 60_000, seen = () => "" }: UntilOptions = {},
): Promise<T> => {
  const endMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > endMs) throw new Error(`never came true: ${what} ${seen()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};

export interface UntilOptions {
  readonly timeoutMs?: number;
  /** Said in the failure: what was there instead. */
  readonly seen?: () => string;
}
