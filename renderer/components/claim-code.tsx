import { QrCode } from "./qr-code.tsx";

/** A short address makes large modules: it needs no more. */
const SMALLEST_MM = 40;

interface ClaimCodeProps {
  readonly url: string;
  readonly caption: string;
  readonly edgeRem?: number | undefined;
}

/** The QR to the buyer's own page: receipt, refund, order. */
export const ClaimCode = ({ url, caption, edgeRem = 34 }: ClaimCodeProps) => (
  <figure>
    <QrCode data={url} label={caption} edgeRem={edgeRem} smallestMm={SMALLEST_MM} />
    <figcaption>{caption}</figcaption>
  </figure>
);
