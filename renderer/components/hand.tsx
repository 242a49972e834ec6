/** An adult's open hand, in millimetres: stands on y = 0 and reaches up to -180. */
export const HAND = { lengthMm: 180, widthMm: 122 } as const;

const SKIN = "#d9ab82";
const CREASE = "#bf8c61";

const FINGERS = [
  { path: "M40 -88 34 -150", widthMm: 17.5 },
  { path: "M58 -90 58 -171", widthMm: 18 },
  { path: "M76 -88 81 -152", widthMm: 17.5 },
  { path: "M91 -78 102 -126", widthMm: 15.5 },
  { path: "M32 -44 12 -84", widthMm: 19 },
] as const;

/** Palm towards the buyer, drawn like the goods: two tones and no outline. */
export const Hand = () => (
  <g className="scale-hand" strokeLinecap="round" strokeLinejoin="round" fill="none">
    <path
      d="M26 -88C26 -100 98 -100 99 -84L96 -44C93 -26 86 -18 85 0H37C37 -16 24 -34 26 -88Z"
      fill={SKIN}
    />
    {FINGERS.map(({ path, widthMm }) => (
      <path key={path} d={path} stroke={SKIN} strokeWidth={widthMm} />
    ))}
    <path
      d="M36 -72C52 -66 58 -44 48 -16M38 -80C56 -74 80 -74 96 -80M50 -60C64 -58 80 -56 94 -50"
      stroke={CREASE}
      strokeWidth="2.4"
    />
    <path d="M32 -118h9M53 -126h10M75 -120h9M94 -104l9 2" stroke={CREASE} strokeWidth="2.4" />
  </g>
);
