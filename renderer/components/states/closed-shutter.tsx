const SLATS = [196, 220, 244, 268, 292, 316];
const STRIPES = [60, 100, 140, 180, 220, 260, 300];

/** A stall with its shutter down and its awning still out. */
export const ClosedShutter = () => (
  <>
    <path fill="#e7dfcf" d="M72 120h256v224H72z" />
    <path fill="#d6cbb4" d="M304 120h24v224h-24z" />
    <path fill="#a9bdb4" d="M98 160h204v184H98z" />
    <path fill="#93aaa0" d="M268 160h34v184h-34z" />
    {SLATS.map((y) => (
      <path key={y} fill="#7d958b" d={`M98 ${y}h204v5H98z`} />
    ))}
    <rect x="180" y="326" width="40" height="10" rx="5" fill="#3d544b" />
    {STRIPES.map((x, index) => (
      <path
        key={x}
        fill={index % 2 === 0 ? "#f4b223" : "#fbf6ec"}
        d={`M${x} 84h40v66a20 20 0 0 1-40 0z`}
      />
    ))}
    <path
      fill="#17231e"
      opacity=".14"
      d="M60 132h280v18a20 20 0 0 1-40 0 20 20 0 0 1-40 0 20 20 0 0 1-40 0 20 20 0 0 1-40 0 20 20 0 0 1-40 0 20 20 0 0 1-40 0 20 20 0 0 1-40 0z"
    />
    <path fill="#0a4436" d="M56 72h288v18H56z" />
    <path fill="#2c7a64" d="M56 72h288v6H56z" />
  </>
);
