import { type PointerEvent, useState } from "react";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";

const COLUMNS = 9;
const ROWS = 14;
const CELLS = Array.from({ length: COLUMNS * ROWS }, (_, cell) => cell);

interface StaffToolsTouchProps {
  readonly onJudged: (isGood: boolean) => void;
}

/** Squares to be painted with a finger: one that stays blank is a place where the glass feels nothing. */
export const StaffToolsTouch = ({ onJudged }: StaffToolsTouchProps) => {
  const { text } = useShop();
  const [painted, paint] = useState<ReadonlySet<number>>(new Set());
  const words = text.staff.tools.touch;

  const wipe = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * COLUMNS);
    const row = Math.floor(((event.clientY - top) / height) * ROWS);
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) return;
    const next = new Set(painted).add(row * COLUMNS + column);
    if (next.size === CELLS.length) onJudged(true);
    else if (next.size !== painted.size) paint(next);
  };

  return (
    <main className="tool-touch">
      <div className="tool-touch-grid" onPointerDown={wipe} onPointerMove={wipe}>
        {CELLS.map((cell) => (
          <span key={cell} data-painted={painted.has(cell)} />
        ))}
      </div>
      <footer>
        <div>
          <h1>{words.how}</h1>
          <p role="status">{words.left(CELLS.length - painted.size)}</p>
        </div>
        <Button tone="plain" onPress={() => onJudged(false)}>
          {words.stop}
        </Button>
      </footer>
    </main>
  );
};
