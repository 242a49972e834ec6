import type { Result } from "../result.ts";

/** What one question to the hub showed. */
export interface HubReached {
  /** From asking to its whole answer, milliseconds. */
  readonly roundTripMs: number;
  /** The hub's clock minus ours as last heard, milliseconds; null before it told. */
  readonly hubAheadMs: number | null;
}

/** Asks the hub a question that changes nothing. Never rejects; ends within its own deadline. */
export interface HubProbe {
  readonly reach: () => Promise<Result<HubReached, { readonly kind: "hub.unreachable" }>>;
}
