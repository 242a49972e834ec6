import type { Position } from "../../../core/contract/service-door-screens.ts";

/** What each position carries: a crate, a book of accounts, a screwdriver, a key. */
const SIGNS: Readonly<Record<Position, string>> = {
  restocker: "M4 10l12-6 12 6v13l-12 6-12-6zM4 10l12 6 12-6M16 16v13M10 7l12 6v5",
  treasurer: "M7 4h16a3 3 0 0 1 3 3v21H9a3 3 0 0 1-3-3V5zM6 25a3 3 0 0 1 3-3h17M12 10h8M12 15h8",
  technician:
    "M21 4a7 7 0 0 0-6.500 9.500L4.500 23.500a2.800 2.800 0 0 0 4 4L18.500 17.500A7 7 0 0 0 27.700 8.800l-4.200 4.200-4.500-4.500 4.200-4.200A7 7 0 0 0 21 4z",
  head: "M14.700 13.400a5.700 5.700 0 1 0 0 5.200H28v5M23 18.600v4M9.500 16h.1",
};

export const PositionSign = ({ position }: { readonly position: Position }) => (
  <svg className="position-sign" viewBox="0 0 32 32" aria-hidden="true">
    <path d={SIGNS[position]} />
  </svg>
);
