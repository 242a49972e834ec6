/** One printed piece of paper, before any printer's bytes: laid out to a number of columns. */
export interface PrintDocument {
  /** Four characters (A–Z, 0–9) that tie the printer's proof to this job. */
  readonly jobTag: string;
  readonly lines: readonly PrintLine[];
}

export type PrintLine =
  | {
      readonly kind: "text";
      /** Printable ASCII, already no longer than the columns (half of them when `wide`). */
      readonly text: string;
      readonly bold?: boolean;
      /** Double width and height. */
      readonly wide?: boolean;
    }
  /** A QR code of ASCII data, centred. */
  | { readonly kind: "qr"; readonly data: string }
  | { readonly kind: "feed"; readonly lines: number };
