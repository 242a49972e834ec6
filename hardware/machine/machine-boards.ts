/** The boards of the simulated machine, by their names in the planogram. */
export const SPIRAL_BOARD = "spiral-1";
export const LOCKER_BOARDS = ["locker-1", "locker-2"] as const;

/** Each board has its own line, so each is the first on it. */
export const BOARD_ADDRESS = 0;
