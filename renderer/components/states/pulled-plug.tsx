/** Plug and socket a hand apart. */
export const PulledPlug = () => (
  <>
    <path
      fill="none"
      stroke="#3d544b"
      strokeWidth="16"
      strokeLinecap="round"
      d="M36 300c56 44 92-6 74-52-14-36 6-56 34-56"
    />
    <path
      fill="#0e5a48"
      d="M140 146h56a14 14 0 0 1 14 14v64a14 14 0 0 1-14 14h-56a46 46 0 0 1 0-92z"
    />
    <path fill="#2c7a64" d="M140 146h56a14 14 0 0 1 14 14v14H100a46 46 0 0 1 40-28z" />
    <path fill="#c9d3ce" d="M210 166h34v14h-34zM210 204h34v14h-34z" />
    <path fill="#f2f5f3" d="M210 166h34v5h-34zM210 204h34v5h-34z" />
    <path
      fill="none"
      stroke="#3d544b"
      strokeWidth="16"
      strokeLinecap="round"
      d="M332 192c30 0 40 26 28 58"
    />
    <path
      fill="#f4b223"
      d="M276 140h26a40 52 0 0 1 0 104h-26a12 12 0 0 1-12-12v-80a12 12 0 0 1 12-12z"
    />
    <path fill="#ffd470" d="M276 140h26a40 52 0 0 1 34 24h-72v-12a12 12 0 0 1 12-12z" />
    <path fill="#8a5f06" d="M264 166h14v14h-14zM264 204h14v14h-14z" />
    <path
      fill="none"
      stroke="#c4512f"
      strokeWidth="9"
      strokeLinecap="round"
      d="M238 118l-8-26M262 110v-28M238 266l-8 26M262 274v28"
    />
  </>
);
