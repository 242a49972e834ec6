import { useContext, useEffect, useRef, useState } from "react";
import { ScreenClockContext } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";
import { BrandMark } from "./brand-mark.tsx";
import "./staff-door.css";

const HOLD_MS = 3000;

interface StaffDoorProps {
  /** A short touch, where any touch of the screen means something. */
  readonly onTap?: () => void;
}

/** The mark in the corner: kept pressed for three seconds it turns like a key and lets staff in. */
export const StaffDoor = ({ onTap }: StaffDoorProps) => {
  const { touch } = useShop();
  const clock = useContext(ScreenClockContext);
  const [isHeld, hold] = useState(false);
  const stopWaiting = useRef<(() => void) | null>(null);

  const release = () => {
    stopWaiting.current?.();
    stopWaiting.current = null;
    hold(false);
  };
  const press = () => {
    release();
    hold(true);
    stopWaiting.current = clock.every(HOLD_MS, () => {
      release();
      touch({ kind: "staff-open" });
    });
  };
  const lift = () => {
    const isShort = stopWaiting.current !== null;
    release();
    if (isShort) onTap?.();
  };
  useEffect(() => () => stopWaiting.current?.(), []);

  return (
    <span
      className="staff-door"
      aria-hidden="true"
      data-held={isHeld}
      onPointerDown={press}
      onPointerUp={lift}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      <BrandMark />
    </span>
  );
};
