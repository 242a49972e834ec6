/** The packet number after `last`: 1–255, then 1 again, the VMC's own numbering. */
export const nextPacketNo = (last: number): number => (last % 255) + 1;
