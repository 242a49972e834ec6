const MODULES = [
  [0, 0],
  [2, 0],
  [4, 0],
  [1, 1],
  [4, 1],
  [0, 2],
  [2, 2],
  [3, 3],
  [1, 3],
  [0, 4],
  [2, 4],
  [4, 4],
] as const;

/** The printer's slot stays empty; the phone beside it has the receipt. */
export const PaperlessPrinter = () => (
  <>
    <path
      fill="#525e58"
      d="M56 206a22 22 0 0 1 22-22h132a22 22 0 0 1 22 22v118a22 22 0 0 1-22 22H78a22 22 0 0 1-22-22z"
    />
    <path fill="#6f7c75" d="M56 206a22 22 0 0 1 22-22h132a22 22 0 0 1 22 22v14H56z" />
    <rect x="82" y="236" width="124" height="14" rx="7" fill="#17231e" />
    <circle cx="92" cy="304" r="9" fill="#c4512f" />
    <rect x="118" y="297" width="70" height="14" rx="7" fill="#3d4843" />
    <path fill="#fbf6ec" opacity=".5" d="M92 150h104v34H92z" />
    <path
      fill="none"
      stroke="#c9bfa9"
      strokeWidth="5"
      strokeDasharray="12 11"
      d="M92 184v-78h104v78"
    />
    <rect x="216" y="110" width="132" height="236" rx="22" fill="#17231e" />
    <rect x="226" y="126" width="112" height="204" rx="10" fill="#fbf6ec" />
    {MODULES.map(([column, row]) => (
      <rect
        key={`${column} ${row}`}
        x={242 + column * 16}
        y={156 + row * 16}
        width="16"
        height="16"
        fill="#0e5a48"
      />
    ))}
    <rect x="242" y="256" width="80" height="10" rx="5" fill="#d6cbb4" />
    <rect x="242" y="276" width="54" height="10" rx="5" fill="#d6cbb4" />
    <rect x="242" y="300" width="80" height="16" rx="8" fill="#f4b223" />
  </>
);
