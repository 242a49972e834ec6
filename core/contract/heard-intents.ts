import type { Intent } from "./intent.ts";

/** Remembered so that a repeated one does nothing. */
const REMEMBERED = 256;

/** Says of an intent whether it is heard for the first time. */
export const createHeardIntents = (): ((intentId: Intent["intentId"]) => boolean) => {
  const heard = new Set<string>();
  return (intentId) => {
    if (heard.has(intentId)) return false;
    heard.add(intentId);
    const [oldest] = heard;
    if (heard.size > REMEMBERED && oldest) heard.delete(oldest);
    return true;
  };
};
