const WEAVE = [0, 1, 2, 3, 4].flatMap((row) =>
  [0, 1, 2, 3, 4, 5].map((column) => ({ row, column })),
);

/** A woven basket one looks into; nothing is in it yet. */
export const EmptyBasket = () => (
  <>
    <path
      fill="none"
      stroke="#9a6a35"
      strokeWidth="16"
      strokeLinecap="round"
      d="M104 214C104 84 296 84 296 214"
    />
    <path
      fill="none"
      stroke="#c08a4c"
      strokeWidth="6"
      strokeLinecap="round"
      d="M100 210C104 84 280 80 292 196"
    />
    <ellipse cx="200" cy="214" rx="122" ry="30" fill="#7a5226" />
    <ellipse cx="200" cy="222" rx="108" ry="20" fill="#5d3d1a" />
    <path
      fill="#c08a4c"
      d="M78 214a122 30 0 0 0 244 0l-28 118c-2 10-10 14-20 14H126c-10 0-18-4-20-14z"
    />
    <path fill="#a97440" d="M322 214a122 30 0 0 1-70 27l-18 105h40c10 0 18-4 20-14z" />
    {WEAVE.map(({ row, column }) => (
      <rect
        key={`${row} ${column}`}
        x={104 + column * 34 + (row % 2) * 14 - (row > 2 ? 0 : 4)}
        y={254 + row * 18}
        width="20"
        height="9"
        rx="4"
        fill="#dba968"
        opacity={column > 3 ? 0.55 : 1}
      />
    ))}
    <path
      fill="none"
      stroke="#e4b878"
      strokeWidth="12"
      strokeLinecap="round"
      d="M80 216a122 30 0 0 0 240 0"
    />
  </>
);
