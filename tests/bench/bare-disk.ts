import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const PAGE_BYTES = 4096;
/** About what one commit adds to the write-ahead log: nine pages, as strace counts them. */
const LOG_PAGES = 9;

export interface BareDisk {
  /** Overwrites the same 4 KiB and waits until the disk has them: the least a durable commit can cost. */
  readonly overwrite: () => void;
  /** Overwrites what a commit overwrites and syncs as this SQLite does, file times included. */
  readonly overwriteLog: () => void;
  readonly close: () => void;
}

export const openBareDisk = (folder: string): BareDisk => {
  const pages = Buffer.alloc(LOG_PAGES * PAGE_BYTES, 7);
  const file = openSync(join(folder, "bare.bin"), "w+");
  const write = (bytes: number) => writeSync(file, pages, 0, bytes, 0);
  // So that the file's length is settled and later only data is written.
  write(pages.length);
  fsyncSync(file);
  return {
    overwrite: () => {
      write(PAGE_BYTES);
      fdatasyncSync(file);
    },
    overwriteLog: () => {
      write(pages.length);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
};
