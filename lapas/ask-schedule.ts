import type { Charge } from "../db/lapas/charge-store.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * How long after its expiry a charge is asked about for the last time: a payment that was on its way
 * at that moment has arrived by then.
 */
export const EXPIRY_GRACE_MS = 15 * SECOND_MS;

/**
 * How old an unanswered create must be before "not found" means it never arrived. Well above the
 * deadline of the request itself.
 */
export const CREATE_SETTLED_MS = MINUTE_MS;

const WHILE_OPEN_MS = [5, 5, 5, 10, 10, 15].map((seconds) => seconds * SECOND_MS);
const WHILE_OPEN_AFTERWARDS_MS = 30 * SECOND_MS;
/** After the final close: money may still come late, and without a push only asking finds it. */
const AFTER_CLOSE_MS = [0.5, 2, 10, 30, 24 * 60].map((minutes) => minutes * MINUTE_MS);

export const isOver = (charge: Charge, nowMs: number): boolean =>
  nowMs >= (charge.expiresAtMs ?? charge.createdAtMs) + EXPIRY_GRACE_MS;

/**
 * When the acquirer is asked next about an open charge, with nobody pressing: after 5 s, 10 s … of its
 * life, and at its end. `reference/qris-payments.md` §4.1.
 */
export const nextAskWhileOpen = (charge: Charge, nowMs: number): number => {
  const regular = nowMs + (WHILE_OPEN_MS[charge.asks] ?? WHILE_OPEN_AFTERWARDS_MS);
  const endMs = (charge.expiresAtMs ?? nowMs) + EXPIRY_GRACE_MS;
  return endMs > nowMs ? Math.min(regular, endMs) : regular;
};

/** After the final close; null when it has been asked often enough. */
export const nextAskAfterClose = (asks: number, closedAtMs: number): number | null => {
  const delayMs = AFTER_CLOSE_MS[asks];
  return delayMs === undefined ? null : closedAtMs + delayMs;
};
