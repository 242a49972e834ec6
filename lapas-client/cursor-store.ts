import { join } from "node:path";
import { readFileIfPresent, writeFileDurably } from "./durable-file.ts";

/** Up to where this kiosk has taken the hub's events; survives a power cut. */
export interface CursorStore {
  /** 0 when nothing was taken yet. */
  readonly load: () => number;
  readonly save: (cursor: number) => void;
}

/** A small file in the data folder. An unreadable one counts as 0: events come again, never lost. */
export const createCursorFile = (dir: string): CursorStore => {
  const path = join(dir, "hub-event-cursor");
  return {
    load: () => {
      const cursor = Number(readFileIfPresent(path) ?? "0");
      return Number.isSafeInteger(cursor) && cursor >= 0 ? cursor : 0;
    },
    save: (cursor) => writeFileDurably(path, String(cursor)),
  };
};
