import { QrCode } from "./qr-code.tsx";

interface ClaimCodeProps {
  readonly url: string;
  readonly caption: string;
}

/** The QR to the buyer's own page: receipt, refund, order. */
export const ClaimCode = ({ url, caption }: ClaimCodeProps) => (
  <figure>
    <QrCode data={url} label={caption} edgeRem={34} smallestPx={240} />
    <figcaption>{caption}</figcaption>
  </figure>
);
