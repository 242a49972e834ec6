/** Line icons on a 24 grid, drawn for this shop: round ends, one weight. */
const PATHS = {
  back: "M20 12H4.5M11 5l-7 7 7 7",
  forward: "M4 12h15.5M13 5l7 7-7 7",
  plus: "M12 4.5v15M4.5 12h15",
  minus: "M4.5 12h15",
  check: "M4.5 12.5l5 5L19.5 7",
  bin: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7",
  basket: "M3.5 9.5h17l-1.8 10H5.3zM8 9.5l3-6M16 9.5l-3-6",
  clock: "M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  notice: "M12 7.5v5.5M12 16.6v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  cross: "M6 6l12 12M18 6L6 18",
  phone:
    "M8 3.5h8A1.5 1.5 0 0 1 17.5 5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5zM11 17.6h2",
  scan: "M4 8.5V5.5A1.5 1.5 0 0 1 5.5 4h3M15.5 4h3A1.5 1.5 0 0 1 20 5.5v3M20 15.5v3a1.5 1.5 0 0 1-1.5 1.5h-3M8.5 20h-3A1.5 1.5 0 0 1 4 18.5v-3M4 12h16",
  lower: "M12 3.5v10M7 9l5 5 5-5M4.5 19.5h15",
  reach: "M12 3.6v.1M5 8.5l7 1.2 7-1.2M12 9.7v5M12 14.7l-3 6M12 14.7l3 6",
  ticket:
    "M3.5 6.5h17v3.4a2.1 2.1 0 0 0 0 4.2v3.4h-17v-3.4a2.1 2.1 0 0 0 0-4.2zM14.5 9.4v.1M14.5 12v.1M14.5 14.6v.1",
  door: "M5.5 20.5v-16h9.5M5.5 20.5H18.5M15 4.5l3.5 2v14M11.8 12.3v.1",
  erase: "M9 5.5h11.5v13H9L3.5 12zM11.8 9.6l4.8 4.8M16.6 9.6l-4.8 4.8",
  heart: "M12 19.5C7 15.7 4 12.9 4 9.4A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.4c0 3.5-3 6.3-8 10.1z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3l4.7 4.7",
  sort: "M8 4.5v15M4.5 16L8 19.5 11.5 16M16 19.5v-15M12.5 8L16 4.5 19.5 8",
  leaf: "M5 19.5C5 10 10 4.5 20 4.5c0 10-5.5 14.5-13 13M5 19.5c1.5-4.5 4-7.5 8-9.5",
  ledger: "M5.5 4.5h11a2 2 0 0 1 2 2v13h-11a2 2 0 0 1-2-2zM9.5 9h5M9.5 12.5h5",
  paper: "M6.5 3.5h11v17l-2.2-1.6-1.7 1.6-1.6-1.6-1.6 1.6-1.7-1.6-2.2 1.6zM9.5 8.5h5M9.5 12.5h5",
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  /** Filled with its own line: said, done, yours. */
  readonly isFull?: boolean;
}

export const Icon = ({ name, isFull }: IconProps) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill={isFull ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
