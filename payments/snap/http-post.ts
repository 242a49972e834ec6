import type { AcquirerError } from "../../core/ports/acquirer.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { parseJson } from "./parse-json.ts";
import { SnapAnswer } from "./snap-answers.ts";

export interface SnapPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Already serialised: these bytes were signed. */
  readonly body: string;
}

/**
 * One POST. Whatever is not a readable SNAP answer below 500 says nothing about what happened there:
 * `acquirer.unknown`. A redirect is not followed, because its target was not signed for.
 */
export const postSnap = async (
  fetch: typeof globalThis.fetch,
  { url, headers, body }: SnapPost,
  signal: AbortSignal,
): Promise<Result<SnapAnswer, AcquirerError>> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      signal,
      redirect: "manual",
    });
    const text = await response.text();
    if (response.status >= 500) return unknown(`HTTP ${response.status}`);
    const answer = SnapAnswer.safeParse(parseJson(text));
    if (!answer.success) return unknown(`unreadable answer, HTTP ${response.status}`);
    if (answer.data.responseCode.startsWith("5")) return unknown(answer.data.responseCode);
    return ok(answer.data);
  } catch (error) {
    return unknown(signal.aborted ? "timeout" : `no answer: ${describe(error)}`);
  }
};

export const unknown = (reason: string) => err({ kind: "acquirer.unknown", reason } as const);

/** `fetch failed` alone helps nobody; its cause names the socket error. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return "fetch failed";
  return error.cause instanceof Error ? error.cause.message : error.message;
};
