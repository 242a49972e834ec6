import type { ReactNode } from "react";

/** How one pays, drawn: a phone before a code, in the colours of the shop and of no bank. */
export type PayStep = "open-app" | "scan" | "check-and-pay";

export const PayPicture = ({ step }: { readonly step: PayStep }) => (
  <svg className="pay-picture" viewBox="0 0 240 180" aria-hidden="true">
    <ellipse cx="120" cy="168" rx="84" ry="8" fill="#17231e" opacity=".1" />
    {step === "open-app" && <OpenApp />}
    {step === "scan" && <Scan />}
    {step === "check-and-pay" && <CheckAndPay />}
  </svg>
);

const PHONE_WIDTH = 92;

/** A phone with its screen; what it shows is drawn from the screen's own corner, 76 × 132. */
const Phone = ({ x, children }: { readonly x: number; readonly children: ReactNode }) => (
  <g transform={`translate(${x} 8)`}>
    <rect width={PHONE_WIDTH} height="160" rx="16" fill="#17231e" />
    <rect x="2" y="2" width="8" height="156" rx="4" fill="#3b4a43" />
    <rect x="8" y="14" width="76" height="132" rx="6" fill="#fbf6ec" />
    <g transform="translate(8 14)">{children}</g>
  </g>
);

const APPS = ["#dce6e7", "#f6e3c3", "#e1e3f5", "#e2ecd0", "#0e5a48", "#ebd2b8"] as const;

/** Six apps; the one that pays is pressed. */
const OpenApp = () => (
  <Phone x={74}>
    {APPS.map((tint, index) => (
      <rect
        key={tint}
        x={8 + (index % 2) * 32}
        y={12 + Math.floor(index / 2) * 38}
        width="28"
        height="28"
        rx="8"
        fill={tint}
      />
    ))}
    <path
      d="M16 96v-4h4M28 92h4v4M32 104v4h-4M20 108h-4v-4"
      stroke="#fff"
      strokeWidth="3"
      fill="none"
    />
    <circle cx="24" cy="100" r="25" fill="none" stroke="#f4b223" strokeWidth="5" />
  </Phone>
);

/** The phone's window before the code of this screen. */
const Scan = () => (
  <>
    <rect x="14" y="20" width="136" height="136" rx="18" fill="#fff" />
    <rect
      x="14"
      y="20"
      width="136"
      height="136"
      rx="18"
      fill="none"
      stroke="#e7dfcf"
      strokeWidth="4"
    />
    <Code x={28} y={34} size={108} />
    <Phone x={136}>
      <Code x={14} y={42} size={48} />
      <path
        d="M6 50V34h16M54 34h16v16M70 82v16H54M22 98H6V82"
        fill="none"
        stroke="#f4b223"
        strokeWidth="6"
        strokeLinejoin="round"
      />
    </Phone>
  </>
);

interface CodeProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Looks like a QR code and is none: a phone must not try to read it. */
const Code = ({ x, y, size }: CodeProps) => (
  <g transform={`translate(${x} ${y}) scale(${size / 7})`} fill="#17231e">
    <path d="M0 0h2.6v2.6H0zM4.4 0H7v2.6H4.4zM0 4.4h2.6V7H0z" />
    <path fill="#fff" d="M.6.6h1.4v1.4H.6zM5 .6h1.4v1.4H5zM.6 5h1.4v1.4H.6z" />
    <path d="M3.2.4h.7v1.5h-.7zM3.2 3h1.4v.7H3.2zM5.2 3.2h1.4v.7H5.2zM3.2 4.6h.7v2h-.7zM4.6 4.6h1v1h-1zM5.9 5.6H7V7H5.9zM.2 3.2h1.6v.6H.2zM4.6 6.3h.8V7h-.8z" />
  </g>
);

/** Name and amount on the phone, and the tick that means paid. */
const CheckAndPay = () => (
  <>
    <Phone x={74}>
      <rect x="10" y="16" width="56" height="9" rx="4.5" fill="#17231e" />
      <rect x="10" y="33" width="34" height="7" rx="3.5" fill="#b9bdb4" />
      <text x="10" y="72" fontSize="21" fontWeight="800" fill="#17231e">
        Rp
      </text>
      <rect x="41" y="58" width="25" height="13" rx="4" fill="#17231e" />
      <rect x="10" y="96" width="56" height="24" rx="12" fill="#0e5a48" />
      <rect x="24" y="105" width="28" height="6" rx="3" fill="#fff" />
    </Phone>
    <circle cx="170" cy="44" r="31" fill="#f4b223" />
    <path
      d="M156 45l10 10 19-21"
      fill="none"
      stroke="#17231e"
      strokeWidth="8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);
