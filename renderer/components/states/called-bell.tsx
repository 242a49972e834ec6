/** The bell on the counter has been rung. */
export const CalledBell = () => (
  <>
    <path fill="#8a5a2c" d="M82 306h236v36a6 6 0 0 1-6 6H88a6 6 0 0 1-6-6z" />
    <path fill="#b27b43" d="M76 296h248a8 8 0 0 1 8 8v10H68v-10a8 8 0 0 1 8-8z" />
    <path fill="#f4b223" d="M100 282a100 96 0 0 1 200 0z" />
    <path fill="#d18f0d" d="M238 194a100 96 0 0 1 62 88h-52a120 120 0 0 0-10-88z" />
    <path fill="#ffd470" d="M124 262c6-32 24-52 50-60-20 20-28 38-30 60z" />
    <rect x="88" y="278" width="224" height="18" rx="9" fill="#8a5f06" />
    <path fill="#8a5f06" d="M190 170h20v18h-20z" />
    <rect x="176" y="156" width="48" height="18" rx="9" fill="#d18f0d" />
    <path
      fill="none"
      stroke="#c4512f"
      strokeWidth="10"
      strokeLinecap="round"
      d="M116 154l-22-24M162 122l-8-32M284 154l22-24M238 122l8-32"
    />
  </>
);
