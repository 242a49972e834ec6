import type { Clock } from "../core/ports/clock.ts";
import { err, ok, type Result } from "../core/result.ts";
import { parseJson } from "./parse-json.ts";

export interface HttpRequest {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first byte sent to the last one read. */
  readonly timeoutMs: number;
  /** Gives the request up at once. */
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Parsed body; null when it is empty or no JSON. */
  readonly json: unknown;
}

/** Nothing usable came back: the request may or may not have been carried out. */
export interface NoAnswer {
  readonly kind: "http.no-answer";
  readonly reason: string;
  /** The deadline passed; false when the connection failed or broke. */
  readonly isLate: boolean;
  /** This computer found no way to any host of that name: its network is gone. */
  readonly isOffNetwork: boolean;
}

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** One HTTP exchange within its deadline. Follows no redirect, never rejects. */
export const sendRequest = async (
  clock: Clock,
  { url, method, headers, body, timeoutMs, signal }: HttpRequest,
): Promise<Result<HttpAnswer, NoAnswer>> => {
  const deadline = new AbortController();
  const timer = clock.setTimeout(
    () => deadline.abort(new Error(`no answer within ${timeoutMs} ms`)),
    timeoutMs,
  );
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      signal: signal ? AbortSignal.any([deadline.signal, signal]) : deadline.signal,
    });
    const text = await readText(response);
    return ok({
      status: response.status,
      header: (name) => response.headers.get(name),
      json: parseJson(text),
    });
  } catch (error) {
    const isLate = deadline.signal.aborted;
    return err({
      kind: "http.no-answer",
      reason: describe(error),
      isLate,
      isOffNetwork: OFF_NETWORK.includes(codeOf(error)),
    });
  } finally {
    clock.clearTimeout(timer);
  }
};

const readText = async (response: Response): Promise<string> => {
  if (response.body === null) return "";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > MAX_ANSWER_BYTES) throw new Error(`answer is over ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** System errors of a computer without cable, address, route or name service. */
const OFF_NETWORK: readonly string[] = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENETDOWN",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
];

/** undici keeps the system's error in the cause; several addresses tried make one of several. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : null;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error && "code" in first ? String(first.code) : "";
};

/** undici says only "fetch failed"; what happened is in the cause. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
