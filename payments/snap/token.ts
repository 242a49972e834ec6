import type { AcquirerError } from "../../core/ports/acquirer.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { ok, type Result } from "../../core/result.ts";

export interface AccessToken {
  readonly accessToken: string;
  readonly expiresInMs: number;
}

export interface TokenSource {
  /** A token good for at least another minute, fetched at most once at a time. */
  readonly get: () => Promise<Result<string, AcquirerError>>;
  /** The acquirer did not accept this one: the next `get` fetches another. */
  readonly reject: (accessToken: string) => void;
}

const REFRESH_EARLY_MS = 60_000;

/** Keeps one access token and renews it a minute early (§2.1). */
export const createTokenSource = (
  fetchToken: () => Promise<Result<AccessToken, AcquirerError>>,
  clock: Clock,
): TokenSource => {
  let current: { readonly accessToken: string; readonly freshUntilMs: number } | null = null;
  let fetching: Promise<Result<string, AcquirerError>> | null = null;

  const renew = async (): Promise<Result<string, AcquirerError>> => {
    // Counted from before the request, so that a slow answer never makes the token look younger.
    const askedAtMs = clock.monotonicMs();
    const fetched = await fetchToken();
    if (!fetched.ok) return fetched;
    const { accessToken, expiresInMs } = fetched.value;
    current = { accessToken, freshUntilMs: askedAtMs + expiresInMs - REFRESH_EARLY_MS };
    return ok(accessToken);
  };

  return {
    get: () => {
      if (current && clock.monotonicMs() < current.freshUntilMs) {
        return Promise.resolve(ok(current.accessToken));
      }
      fetching ??= renew().finally(() => {
        fetching = null;
      });
      return fetching;
    },
    reject: (accessToken) => {
      if (current?.accessToken === accessToken) current = null;
    },
  };
};
