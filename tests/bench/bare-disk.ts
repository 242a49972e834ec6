import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const PAGE_BYTES = 4096;

export interface BareDisk {
  /** Overwrites the same 4 KiB and waits until the disk has them: the least a durable commit can cost. */
  readonly overwrite: () => void;
  readonly close: () => void;
}

export const openBareDisk = (folder: string): BareDisk => {
  const page = Buffer.alloc(PAGE_BYTES, 7);
  const file = openSync(join(folder, "bare.bin"), "w+");
  writeSync(file, page, 0, PAGE_BYTES, 0);
  // So that the file's length is settled and later only data is written.
  fsyncSync(file);
  return {
    overwrite: () => {
      writeSync(file, page, 0, PAGE_BYTES, 0);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
};
