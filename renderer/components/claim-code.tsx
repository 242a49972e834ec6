import { QrCode } from "./qr-code.tsx";

interface ClaimCodeProps {
  readonly url: string;
  readonly caption: string;
  readonly edgeRem?: number | undefined;
}

/** The QR to the buyer's own page: receipt, refund, order. */
export const ClaimCode = ({ url, caption, edgeRem = 34 }: ClaimCodeProps) => (
  <figure>
    <QrCode data={url} label={caption} edgeRem={edgeRem} smallestPx={240} />
    <figcaption>{caption}</figcaption>
  </figure>
);
