import type { Acquirer, AcquirerError } from "../../core/ports/acquirer.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { AcquirerHealth } from "../../core/ports/hub-link.ts";
import type { Result } from "../../core/result.ts";

export interface WatchedAcquirer extends Acquirer {
  /** How it answered last. Open charges are asked about until it does, so silence ends by itself. */
  readonly health: () => AcquirerHealth;
}

/** Notes with every call whether the acquirer answers; a refusal is an answer too. */
export const watchAcquirer = (acquirer: Acquirer, clock: Clock): WatchedAcquirer => {
  let state: AcquirerHealth["state"] = "not-asked";
  let lastAnsweredAtMs: number | null = null;

  const noted = async <T>(
    call: Promise<Result<T, AcquirerError>>,
  ): Promise<Result<T, AcquirerError>> => {
    const answer = await call;
    const isSilent = !answer.ok && answer.error.kind === "acquirer.unknown";
    state = isSilent ? "silent" : "answers";
    if (!isSilent) lastAnsweredAtMs = clock.nowMs();
    return answer;
  };

  return {
    ...acquirer,
    create: (charge) => noted(acquirer.create(charge)),
    query: (reference) => noted(acquirer.query(reference)),
    cancel: (reference) => noted(acquirer.cancel(reference)),
    health: () => ({ state, lastAnsweredAtMs }),
  };
};
