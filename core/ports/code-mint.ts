/**
 * Codes a buyer can read, type and show: twelve characters of `ABCDEFGHJKMNPQRSTVWXYZ23456789` in
 * groups of four (58 bits, behind rate limits; law 14). The key they come from never leaves this kiosk.
 */
export interface CodeMint {
  /** The code of a line of a sale: always the same. */
  readonly codeOf: (saleId: string, lineId: string) => string;
  /** SHA-256 of the code as typed, without groups, spaces and case; hex. What facts and hub keep. */
  readonly hashOf: (code: string) => string;
}
