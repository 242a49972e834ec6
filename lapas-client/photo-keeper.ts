import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../core/ports/clock.ts";
import { writeFileDurably } from "./durable-file.ts";
import { backOffMs, createNap } from "./nap.ts";
import type { FetchPhoto } from "./photos-client.ts";

export interface PhotoKeeper {
  /** The catalogue has changed, or the line is back. */
  readonly wake: () => void;
  readonly stop: () => void;
}

export interface PhotoKeeperOptions {
  readonly fetchPhoto: FetchPhoto;
  /** Where the page finds them. */
  readonly folder: string;
  /** Every file that the adopted snapshot names, the smaller ones first; null before there is one. */
  readonly wanted: () => readonly string[] | null;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

const BACK_OFF_CAP_MS = 60_000;
/** Nothing is missing: a look now and then is enough. */
const REST_MS = 3_600_000;

/**
 * Keeps the folder as the snapshot wants it: fetches what is missing, one after the other, and removes
 * what was taken down. The name of a file is the hash of its bytes; anything else is not kept.
 */
export const createPhotoKeeper = (options: PhotoKeeperOptions): PhotoKeeper => {
  const { fetchPhoto, folder, wanted, clock, log } = options;
  const nap = createNap(clock);
  let isStopped = false;
  let isWoken = false;

  /** False: the hub did not answer, so something is still missing. */
  const keep = async (file: string): Promise<boolean> => {
    const fetched = await fetchPhoto(file);
    if (!fetched.ok) {
      log(`photos: ${file}: ${fetched.error.reason}`);
      return fetched.error.kind === "photo.not-there";
    }
    if (!file.startsWith(`${hashOf(fetched.value)}.`)) log(`photos: ${file} came with other bytes`);
    else if (!isStopped) writeFileDurably(join(folder, file), fetched.value);
    return true;
  };

  const tidy = async (): Promise<boolean> => {
    const files = wanted();
    if (!files) return true;
    const here = new Set(readdirSync(folder));
    for (const file of here) if (!files.includes(file)) rmSync(join(folder, file));
    for (const file of files) {
      if (isStopped || isWoken) return true;
      if (!here.has(file) && !(await keep(file))) return false;
    }
    return true;
  };

  const turn = async (): Promise<boolean> => {
    try {
      return await tidy();
    } catch (error) {
      // A full disk, say: the drawings stand in.
      log(`photos: ${String(error)}`);
      return false;
    }
  };

  const run = async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    let failures = 0;
    while (!isStopped) {
      isWoken = false;
      failures = (await turn()) ? 0 : failures + 1;
      if (isStopped || isWoken) continue;
      await nap.sleep(failures === 0 ? REST_MS : backOffMs(failures, BACK_OFF_CAP_MS));
    }
  };
  void run();

  return {
    wake: () => {
      isWoken = true;
      nap.wake();
    },
    stop: () => {
      isStopped = true;
      nap.wake();
    },
  };
};

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
