import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

export interface DiskReserve {
  /**
   * Enough free space, beside the reserve, to carry a sale to its end. Puts the reserve back when it
   * is missing and there is room again.
   */
  readonly hasDiskForCheckout: () => boolean;
  /** What any program may still write beside the reserve. */
  readonly freeBytes: () => number;
  /** Gives the space to what must still be written; checkout waits until there is room again. */
  readonly release: () => void;
}

export interface DiskReserveOptions {
  readonly folder: string;
  readonly reserveBytes?: number;
  /** What must be free beside the reserve. */
  readonly neededBytes?: number;
}

const MEBIBYTE = 1024 * 1024;

/** Keeps `reserve.bin` in the data folder, so that a full disk still has room for facts. */
export const createDiskReserve = ({
  folder,
  reserveBytes = 8 * MEBIBYTE,
  neededBytes = 64 * MEBIBYTE,
}: DiskReserveOptions): DiskReserve => {
  const path = join(folder, "reserve.bin");
  const isHeld = () => statSync(path, { throwIfNoEntry: false })?.size === reserveBytes;
  const hasRoom = (bytes: number) => freeBytes(folder) >= bytes;

  const hold = (): boolean => {
    if (isHeld()) return true;
    if (!hasRoom(neededBytes + reserveBytes)) return false;
    return writeReserve(path, reserveBytes);
  };

  hold();
  return {
    hasDiskForCheckout: () => hold() && hasRoom(neededBytes),
    freeBytes: () => freeBytes(folder),
    release: () => {
      rmSync(path, { force: true });
    },
  };
};

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Real bytes, not a hole: only those keep space. False when the disk refused them. */
const writeReserve = (path: string, bytes: number): boolean => {
  try {
    const file = openSync(path, "w");
    try {
      fill(file, bytes);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
};

const fill = (file: number, bytes: number) => {
  const block = Buffer.alloc(Math.min(bytes, MEBIBYTE));
  let leftBytes = bytes;
  while (leftBytes > 0) leftBytes -= writeSync(file, block, 0, Math.min(leftBytes, block.length));
  fsyncSync(file);
};
