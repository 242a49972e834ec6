import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";

export interface AccessTokens {
  readonly issue: () => string;
  readonly isValid: (accessToken: string) => boolean;
}

export const TOKEN_LIFE_SECONDS = 900;

/** In memory on purpose: after a restart every client meets 401xx01 and must renew. */
export const createAccessTokens = (clock: Clock, ids: Ids): AccessTokens => {
  const expiryByToken = new Map<string, number>();
  return {
    issue: () => {
      const accessToken = ids.newId();
      expiryByToken.set(accessToken, clock.monotonicMs() + TOKEN_LIFE_SECONDS * 1_000);
      return accessToken;
    },
    isValid: (accessToken) => clock.monotonicMs() < (expiryByToken.get(accessToken) ?? 0),
  };
};
