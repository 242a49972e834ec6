const SHELVES = [150, 222, 294];

/** A rack with nothing left on it but one price tag. */
export const EmptyRack = () => (
  <>
    <path fill="#8a5a2c" d="M82 84h18v262H82zM300 84h18v262h-18z" />
    <path fill="#b27b43" d="M82 84h7v262h-7zM300 84h7v262h-7z" />
    <path fill="#f3e7d2" d="M100 100h200v236H100z" />
    {SHELVES.map((y) => (
      <g key={y}>
        <path fill="#17231e" opacity=".1" d={`M100 ${y + 12}h200v14H100z`} />
        <path fill="#b27b43" d={`M88 ${y}h224v14H88z`} />
        <path fill="#d29a5c" d={`M88 ${y}h224v5H88z`} />
      </g>
    ))}
    <path fill="#c4512f" d="M176 166h52a6 6 0 0 1 6 6v30a6 6 0 0 1-6 6h-52l-18-21z" />
    <path fill="#e07450" d="M176 166h52a6 6 0 0 1 6 6v6h-68z" />
    <circle cx="178" cy="187" r="5" fill="#fbf6ec" />
    <path fill="none" stroke="#5d3d1a" strokeWidth="4" d="M178 187c-14-4-22-14-20-26" />
  </>
);
