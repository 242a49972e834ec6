import { useRemainingMs } from "../screen-clock.ts";
import "./countdown.css";

const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

interface CountdownProps {
  readonly endsAtMs: number;
  readonly wholeMs: number;
  readonly label: string;
}

/** A ring that empties and the time in minutes: "2.14". */
export const Countdown = ({ endsAtMs, wholeMs, label }: CountdownProps) => {
  const remainingMs = useRemainingMs(endsAtMs);
  const seconds = Math.ceil(remainingMs / 1000);
  const time = `${Math.floor(seconds / 60)}.${`${seconds % 60}`.padStart(2, "0")}`;
  const share = wholeMs > 0 ? Math.min(1, remainingMs / wholeMs) : 0;
  return (
    <div
      className="countdown"
      role="timer"
      aria-label={`${label} ${time}`}
      data-last={seconds <= 30}
    >
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <circle className="countdown-track" cx="36" cy="36" r={RADIUS} />
        <circle
          className="countdown-left"
          cx="36"
          cy="36"
          r={RADIUS}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - share)}
          transform="rotate(-90 36 36)"
        />
      </svg>
      <div>
        <p className="countdown-label">{label}</p>
        <p className="countdown-time">{time}</p>
      </div>
    </div>
  );
};
