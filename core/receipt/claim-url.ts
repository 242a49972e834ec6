/** The phone page of one order: its state, what is owed, how to be paid. Needs no login. */
export const claimUrl = (publicUrl: string, orderCode: string): string =>
  `${publicUrl.replace(/\/$/, "")}/claim/${orderCode}`;
