const TURNS = [92, 140, 188, 236, 284];

/** A parcel that hangs in the last turn of its spiral. */
export const StuckParcel = () => (
  <>
    <path fill="#10291f" d="M60 96h280v170H60z" />
    <path fill="#1f4437" d="M60 96h90L60 216z" />
    <path fill="#0a4436" d="M48 76h304v24H48zM48 262h304v26H48z" />
    <path fill="#2c7a64" d="M48 76h304v8H48zM48 262h304v8H48z" />
    {TURNS.map((x) => (
      <path
        key={x}
        fill="none"
        stroke="#8fa79d"
        strokeWidth="9"
        strokeLinecap="round"
        d={`M${x} 246c-22-40-14-92 8-92s34 60 14 100`}
      />
    ))}
    <g transform="rotate(24 250 230)">
      <path fill="#d9b885" d="M206 166h92v84h-92z" />
      <path fill="#c5a26c" d="M272 166h26v84h-26z" />
      <path fill="#e8cfa3" d="M206 166h92v14h-92z" />
      <path fill="#c4512f" d="M240 166h18v84h-18z" />
    </g>
    {TURNS.slice(3).map((x) => (
      <path
        key={x}
        fill="none"
        stroke="#dfe9e2"
        strokeWidth="9"
        strokeLinecap="round"
        d={`M${x + 8} 154c22 0 34 60 14 100`}
      />
    ))}
    <rect x="120" y="304" width="160" height="42" rx="10" fill="#073428" />
    <rect x="120" y="304" width="160" height="10" rx="5" fill="#2c7a64" />
  </>
);
