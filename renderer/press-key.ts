import type { MouseEvent } from "react";

/**
 * For keys that are typed fast with two hands: they act in the moment of the touch, because a browser
 * makes no click of a finger that comes down while another one is still there. A keyboard or a screen
 * reader makes a click without a finger (`detail` 0).
 */
export const pressKey = (act: () => void) => ({
  onPointerDown: act,
  onClick: ({ detail }: MouseEvent) => {
    if (detail === 0) act();
  },
});
