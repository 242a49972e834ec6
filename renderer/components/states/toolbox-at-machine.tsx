/** The machine with its lights out, a toolbox before it. */
export const ToolboxAtMachine = () => (
  <>
    <rect x="92" y="56" width="178" height="288" rx="18" fill="#0a4436" />
    <path fill="#2c7a64" d="M92 74a18 18 0 0 1 18-18h142a18 18 0 0 1 18 18z" />
    <rect x="112" y="84" width="104" height="150" rx="8" fill="#10291f" />
    <path fill="#1f4437" d="M120 84h34l-42 70V92a8 8 0 0 1 8-8z" />
    <path fill="#2f5a4b" d="M112 134h104v5H112zM112 184h104v5H112z" />
    <rect x="228" y="92" width="28" height="46" rx="5" fill="#10291f" />
    <rect x="128" y="262" width="106" height="42" rx="8" fill="#073428" />
    <path
      fill="none"
      stroke="#7c2f18"
      strokeWidth="12"
      strokeLinecap="round"
      d="M236 268v-16a14 14 0 0 1 14-14h36a14 14 0 0 1 14 14v16"
    />
    <rect x="194" y="264" width="150" height="82" rx="10" fill="#c4512f" />
    <path fill="#9a3a1e" d="M312 264h22a10 10 0 0 1 10 10v62a10 10 0 0 1-10 10h-22z" />
    <path fill="#e07450" d="M204 264h130a10 10 0 0 1 10 10v8H194v-8a10 10 0 0 1 10-10z" />
    <path fill="#7c2f18" d="M194 298h150v6H194z" />
    <rect x="254" y="290" width="30" height="24" rx="5" fill="#f4b223" />
  </>
);
