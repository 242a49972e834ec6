/** Waits, in real time, until the real sockets have done their part. Fails loudly after `timeoutMs`. */
export const eventually = async (
  what: string,
  holds: () => boolean,
  timeoutMs = 5_000,
): Promise<void> => {
  const untilMs = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > untilMs) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
